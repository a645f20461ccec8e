import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { useFormats } from '@shared/i18n/format';
import { Button } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { saveFile } from '@shared/ui/save';

import { exportData } from '../api/exportData';
import style from './Account.module.css';

type Consent = { createdAt: string; termsVersion?: string; termsAcceptedAt?: string };

export function YourData({ account }: { account: Consent | undefined }) {
  const { t } = useTranslation('account');
  const exporting = useWrite({
    mutationFn: exportData,
    changes: [],
    onSuccess: (zip) => saveFile(zip, `somsom-${new Date().toLocaleDateString('sv')}.zip`),
  });
  return (
    <section className={style.section}>
      <h2>{t('data.title')}</h2>
      <p className={style.note}>{t('data.lead')}</p>
      <ProblemNotice error={exporting.error} />
      <div>
        <Button look="quiet" isPending={exporting.isPending} onPress={() => exporting.mutate()}>
          {t('data.export')}
        </Button>
      </div>
      <p className={style.note}>
        {account && <Dates account={account} />} <Link to="/terms">{t('data.terms')}</Link>
      </p>
    </section>
  );
}

function Dates({ account }: { account: Consent }) {
  const { t } = useTranslation('account');
  const { moment } = useFormats();
  const { createdAt, termsVersion: version, termsAcceptedAt } = account;
  return (
    <>
      {t('data.since', { moment: moment(createdAt) })}{' '}
      {version && termsAcceptedAt && t('data.agreed', { version, moment: moment(termsAcceptedAt) })}
    </>
  );
}
