import { useState } from 'react';

import { Trans, useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { ButtonLink } from '@shared/ui/Button';
import { CODE_FIELDS, CodeField, isWhole } from '@shared/ui/CodeField';
import { Page } from '@shared/ui/Page';
import { SendForm } from '@shared/ui/SendForm';
import { toast } from '@shared/ui/toasts';

import { confirmSignUp, resendCode } from '../api/confirmSignUp';
import { forgetPending, pendingSignUp, type PendingSignUp } from './pendingSignUp';
import { Resend } from './Resend';
import style from './Session.module.css';

export function CodePage() {
  const [pending] = useState(pendingSignUp);
  return pending ? <CodeEntry pending={pending} /> : <Navigate to="/sign-up" replace />;
}

function CodeEntry({ pending }: { pending: PendingSignUp }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const { email, userId, from } = pending;
  const [code, setCode] = useState('');
  const confirmation = useWrite({
    mutationFn: (digits: string) => confirmSignUp({ email, userId, code: digits }),
    changes: [],
    onSuccess: async (session) => {
      forgetPending();
      if (session) {
        toast(t('welcome', { name: session.user.name }));
      }
      await navigate(session ? (from ?? '/') : '/log-in', { replace: true, state: { from, email } });
    },
  });
  /** Submits after the last digit. */
  const enter = (digits: string) => {
    setCode(digits);
    if (isWhole(digits) && digits !== code && !confirmation.isPending) {
      confirmation.mutate(digits);
    }
  };
  const lead = <Trans t={t} i18nKey="code.lead" values={{ email }} components={{ b: <strong /> }} />;
  return (
    <Page title={t('code.title')} lead={lead} narrow>
      <SendForm
        sending={confirmation}
        onSend={() => confirmation.mutate(code)}
        submit={t('code.submit')}
        fields={CODE_FIELDS}
        isDisabled={!isWhole(code)}
      >
        <CodeField value={code} onChange={enter} />
      </SendForm>
      <Resend send={() => resendCode(userId)} />
      <p className={style.other}>
        {t('code.wrong')}
        <ButtonLink look="plain" to="/sign-up" state={{ from, email }}>
          {t('code.anew')}
        </ButtonLink>
      </p>
    </Page>
  );
}
