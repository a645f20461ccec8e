import { useSyncExternalStore } from 'react';

import { useTranslation } from 'react-i18next';

import { install, installable, watchInstallable } from '@shared/pwa/install';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';

/** Shown if the browser offers to put the app on the home screen. */
export function Install() {
  const { t } = useTranslation('notification');
  const offered = useSyncExternalStore(watchInstallable, installable);
  return offered ? (
    <Notice
      title={t('install.title')}
      actions={
        <Button look="quiet" onPress={() => void install()}>
          {t('install.yes')}
        </Button>
      }
    >
      {t('install.text')}
    </Notice>
  ) : null;
}
