import { useTranslation } from 'react-i18next';

import style from './Navigation.module.css';

export function Logo() {
  const { t } = useTranslation();
  return (
    <>
      <svg viewBox="0 0 40 36" width="34" height="30" aria-hidden>
        <g fill="#ff5c8d">
          <circle cx="11" cy="24" r="11" />
          <circle cx="29" cy="24" r="11" />
          <circle cx="20" cy="12" r="11" />
        </g>
        <g fill="#ffd9e4">
          <circle cx="11" cy="24" r="5" />
          <circle cx="29" cy="24" r="5" />
          <circle cx="20" cy="12" r="5" />
        </g>
      </svg>
      <span className={style.name}>{t('name')}</span>
    </>
  );
}
