import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { canPush, isOn, switchOff, switchOn } from '../model/push';
import { Install } from './Install';

export function DevicesPage() {
  const { t } = useTranslation('notification');
  return (
    <Page title={t('devices.title')} lead={t('devices.lead')} narrow>
      {canPush() ? <Switch /> : <Notice title={t('devices.cannot')}>{t('devices.inApp')}</Notice>}
      <Install />
    </Page>
  );
}

function Switch() {
  const { t } = useTranslation('notification');
  const { userId } = useUser();
  const [on, setOn] = useState(() => isOn(userId));
  const [refused, setRefused] = useState(false);
  const switching = useWrite({
    mutationFn: async () => {
      if (on) {
        await switchOff();
      } else if (!(await switchOn(userId))) {
        setRefused(true);
        return;
      }
      setOn(!on);
    },
    changes: [],
  });
  return (
    <>
      <Notice kind={on ? 'good' : 'plain'} title={on ? t('devices.on') : t('devices.off')}>
        {t('devices.what')}
      </Notice>
      {refused && <Notice kind="warn">{t('devices.refused')}</Notice>}
      <ProblemNotice error={switching.error} />
      <Button look={on ? 'quiet' : 'primary'} isPending={switching.isPending} onPress={() => switching.mutate()} wide>
        {on ? t('devices.switchOff') : t('devices.switchOn')}
      </Button>
    </>
  );
}
