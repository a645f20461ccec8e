import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';

import { Toasts } from '@shared/ui/Toasts';

import { Navigation } from './Navigation';
import { OfflineBar } from './OfflineBar';
import style from './Shell.module.css';

/** The frame around every page. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <>
      <a className={style.skip} href="#content">
        {t('skip')}
      </a>
      <div className={style.shell}>
        <Navigation />
        <OfflineBar />
        <main id="content" tabIndex={-1} className={style.content}>
          <Outlet />
        </main>
      </div>
      <Toasts />
      <ScrollRestoration />
    </>
  );
}
