import { useState } from 'react';

import { Trans, useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { ButtonLink } from '@shared/ui/Button';
import { CODE_FIELDS, CodeField } from '@shared/ui/CodeField';
import { NewPassword } from '@shared/ui/NewPassword';
import { Page } from '@shared/ui/Page';
import { SendForm } from '@shared/ui/SendForm';
import { toast } from '@shared/ui/toasts';

import { logIn } from '../api/logIn';
import { forgotPassword, resetPassword } from '../api/password';
import { Resend } from './Resend';
import { useVisit } from './returning';
import style from './Session.module.css';

const FIELDS = { ...CODE_FIELDS, PASSWORD_BREACHED: 'newPassword' } as const;

export function ResetPage() {
  const { email } = useVisit();
  return email ? <Reset email={email} /> : <Navigate to="/log-in/forgot" replace />;
}

function Reset({ email }: { email: string }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const { from } = useVisit();
  const [code, setCode] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const reset = useWrite({
    mutationFn: async () => {
      await resetPassword({ email, code, newPassword });
      return logIn({ email, password: newPassword }).catch(() => null); // the new password is set, so this is no failure
    },
    changes: [],
    onSuccess: async (session) => {
      toast(t('reset.done'));
      await navigate(session ? (from ?? '/') : '/log-in', { replace: true, state: { from, email } });
    },
  });
  const lead = <Trans t={t} i18nKey="reset.lead" values={{ email }} components={{ b: <strong /> }} />;
  return (
    <Page title={t('reset.title')} lead={lead} narrow>
      <SendForm sending={reset} onSend={() => reset.mutate()} submit={t('reset.submit')} fields={FIELDS}>
        <CodeField value={code} onChange={setCode} />
        <NewPassword name="newPassword" label={t('reset.newPassword')} email={email} value={newPassword} onChange={setNewPassword} />
      </SendForm>
      <p className={style.other}>{t('reset.others')}</p>
      <Resend send={() => forgotPassword(email)} />
      <p className={style.other}>
        {t('reset.noMail')}
        <ButtonLink look="plain" to="/log-in/forgot" state={{ from, email }}>
          {t('reset.otherAddress')}
        </ButtonLink>
      </p>
    </Page>
  );
}
