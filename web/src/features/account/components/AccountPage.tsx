import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { ButtonLink } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Row, Rows } from '@shared/ui/Rows';
import { Skeleton } from '@shared/ui/Skeleton';

import { ownAccount } from '../api/account';
import style from './Account.module.css';
import { FactorRows } from './FactorRows';
import { Passkeys } from './Passkeys';
import { Sessions } from './Sessions';
import { YourData } from './YourData';

export function AccountPage() {
  const { t } = useTranslation('account');
  const account = useQuery(ownAccount);
  return (
    <Page title={t('title')} narrow>
      <div className={style.sections}>
        <section className={style.section}>
          <h2>{t('facts')}</h2>
          <ProblemNotice error={account.error} retry={() => void account.refetch()} />
          {account.isPending && <Skeleton height="7rem" />}
          {account.data && (
            <Rows>
              <Row title={t('name.label')} note={account.data.name} action={<Change to="name" what={t('name.label')} />} />
              <Row title={t('email.label')} note={account.data.email} action={<Change to="email" what={t('email.label')} />} />
            </Rows>
          )}
        </section>
        <section className={style.section}>
          <h2>{t('security')}</h2>
          <Rows>
            <Row title={t('password.label')} action={<Change to="password" what={t('password.label')} />} />
            {account.data?.secondFactor && <FactorRows factors={account.data.secondFactor} />}
          </Rows>
        </section>
        {account.data?.secondFactor && <Passkeys />}
        <Sessions />
        <YourData account={account.data} />
        <section className={style.section}>
          <h2>{t('delete.title')}</h2>
          <p className={style.note}>{t('delete.hint')}</p>
          <div>
            <ButtonLink look="quiet" to="delete">
              {t('delete.start')}
            </ButtonLink>
          </div>
        </section>
      </div>
    </Page>
  );
}

function Change({ to, what }: { to: string; what: string }) {
  const { t } = useTranslation('account');
  return (
    <ButtonLink look="plain" to={to}>
      {t('change')}
      <span className="hidden-visually">: {what}</span>
    </ButtonLink>
  );
}
