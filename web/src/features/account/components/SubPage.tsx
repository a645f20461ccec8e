import type { ReactNode } from 'react';

import { useTranslation } from 'react-i18next';

import { ButtonLink } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';

import style from './Account.module.css';

/** A page that changes one thing of the account, with a way back. */
export function SubPage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('account');
  return (
    <Page title={title} lead={lead} narrow>
      {children}
      <p className={style.back}>
        <ButtonLink look="plain" to="/me/account">
          {t('back')}
        </ButtonLink>
      </p>
    </Page>
  );
}
