import { useSyncExternalStore } from 'react';

import { useTranslation } from 'react-i18next';

import style from './Shell.module.css';

function watch(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function OfflineBar() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return <div role="status">{!online && <p className={style.offline}>{t('offline.title')}</p>}</div>;
}
