import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import type { TotpSetup } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { CODE_FIELDS, CodeField, isWhole } from '@shared/ui/CodeField';
import { QrCode } from '@shared/ui/QrCode';
import { SendForm } from '@shared/ui/SendForm';

import { accountKey } from '../api/account';
import { confirmApp, startApp } from '../api/factors';
import style from './Account.module.css';
import { PasswordOnly } from './PasswordOnly';
import { ShownCodes } from './ShownCodes';
import { SubPage } from './SubPage';

export function AppPage() {
  const { t } = useTranslation('account');
  const start = useWrite({ mutationFn: startApp, changes: [] });
  return start.data ? (
    <Confirm setup={start.data} />
  ) : (
    <PasswordOnly title={t('app.title')} lead={t('app.lead')} submit={t('app.next')} sending={start} />
  );
}

function Confirm({ setup }: { setup: TotpSetup }) {
  const { t } = useTranslation('account');
  const [code, setCode] = useState('');
  const confirmation = useWrite({ mutationFn: () => confirmApp(code), changes: [accountKey] });
  if (confirmation.data) {
    return <ShownCodes codes={confirmation.data} />;
  }
  return (
    <SubPage title={t('app.title')} lead={t('app.scan')}>
      <div className={style.setUp}>
        <QrCode text={setup.uri} label={t('app.qr')} />
        <p>
          {t('app.key')}: <span className={style.key}>{setup.secret}</span>
        </p>
      </div>
      <SendForm
        sending={confirmation}
        onSend={() => confirmation.mutate()}
        submit={t('app.submit')}
        fields={CODE_FIELDS}
        isDisabled={!isWhole(code)}
      >
        <CodeField value={code} onChange={setCode} />
      </SendForm>
    </SubPage>
  );
}
