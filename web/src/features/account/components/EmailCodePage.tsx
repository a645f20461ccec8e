import { useState } from 'react';

import { Trans, useTranslation } from 'react-i18next';
import { type Location, Navigate, useLocation } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { ButtonLink } from '@shared/ui/Button';
import { CODE_FIELDS, CodeField, isWhole } from '@shared/ui/CodeField';
import { SendForm } from '@shared/ui/SendForm';

import { accountKey } from '../api/account';
import { confirmEmail } from '../api/changeEmail';
import { useChanged } from './changed';
import { SubPage } from './SubPage';

/** The browser keeps the new address with this page, so a reload does not lose it. */
export function EmailCodePage() {
  const { state } = useLocation() as Location<{ newEmail?: string } | null>;
  return state?.newEmail ? <CodeEntry newEmail={state.newEmail} /> : <Navigate to="/me/account/email" replace />;
}

function CodeEntry({ newEmail }: { newEmail: string }) {
  const { t } = useTranslation('account');
  const changed = useChanged();
  const [code, setCode] = useState('');
  const confirmation = useWrite({
    mutationFn: () => confirmEmail(code),
    changes: [accountKey],
    onSuccess: () => changed(t('email.done')),
  });
  const lead = <Trans t={t} i18nKey="email.sent" values={{ email: newEmail }} components={{ b: <strong /> }} />;
  return (
    <SubPage title={t('email.confirm')} lead={lead}>
      <SendForm
        sending={confirmation}
        onSend={() => confirmation.mutate()}
        submit={t('email.confirmSubmit')}
        fields={CODE_FIELDS}
        isDisabled={!isWhole(code)}
      >
        <CodeField value={code} onChange={setCode} />
      </SendForm>
      <ButtonLink look="plain" to="/me/account/email">
        {t('email.again')}
      </ButtonLink>
    </SubPage>
  );
}
