import { useTranslation } from 'react-i18next';

import { useOnline } from '@shared/ui/useOnline';

import style from './Shell.module.css';

export function OfflineBar() {
  const { t } = useTranslation();
  return <div role="status">{!useOnline() && <p className={style.offline}>{t('offline.title')}</p>}</div>;
}
