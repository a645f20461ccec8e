import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import { Button } from '@shared/ui/Button';
import { BellIcon } from '@shared/ui/icons';

import { allowChime } from './chime';
import { mayAsk, mayNotify } from './notify';

/** Asks for the permissions that need a press: sound and notifications. */
export function AlertMe() {
  const { t } = useTranslation('waiting');
  const [asked, setAsked] = useState(false);
  const ask = async () => {
    allowChime();
    if (mayAsk()) {
      await Notification.requestPermission();
    }
    setAsked(true);
  };
  return (
    <div role="status">
      {asked ? (
        <p>{mayNotify() ? t('alert.done') : t('alert.sound')}</p>
      ) : (
        <Button look="quiet" onPress={() => void ask()} wide>
          <BellIcon />
          {t('alert.on')}
        </Button>
      )}
    </div>
  );
}
