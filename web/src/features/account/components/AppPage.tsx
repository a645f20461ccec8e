import { useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { queries } from '@shared/api/queries';
import type { TotpSetup } from '@shared/api/schema';
import { CODE_FIELDS, CodeField, isWhole } from '@shared/ui/CodeField';
import { QrCode } from '@shared/ui/QrCode';
import { SendForm } from '@shared/ui/SendForm';

import { confirmApp, startApp } from '../api/factors';
import style from './Account.module.css';
import { PasswordOnly } from './PasswordOnly';
import { ShownCodes } from './ShownCodes';
import { SubPage } from './SubPage';

export function AppPage() {
  const { t } = useTranslation('account');
  const start = useMutation({ mutationFn: startApp });
  return start.data ? (
    <Confirm setup={start.data} />
  ) : (
    <PasswordOnly title={t('app.title')} lead={t('app.lead')} submit={t('app.next')} sending={start} />
  );
}

function Confirm({ setup }: { setup: TotpSetup }) {
  const { t } = useTranslation('account');
  const [code, setCode] = useState('');
  const confirmation = useMutation({
    mutationFn: () => confirmApp(code),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['account'] }),
  });
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
