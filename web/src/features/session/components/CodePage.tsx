import { useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { Form } from 'react-aria-components/Form';
import { Trans, useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';

import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { confirmSignUp } from '../api/confirmSignUp';
import { logIn } from '../api/logIn';
import { chosenPassword, forgetPending, pendingSignUp, type PendingSignUp } from './pendingSignUp';
import { Resend } from './Resend';
import { useVisit } from './returning';
import style from './Session.module.css';

const LENGTH = 6;

export function CodePage() {
  const [pending] = useState(pendingSignUp);
  return pending ? <CodeEntry pending={pending} /> : <Navigate to="/sign-up" replace />;
}

function CodeEntry({ pending }: { pending: PendingSignUp }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const { from } = useVisit();
  const [code, setCode] = useState('');
  const confirmation = useMutation({
    mutationFn: async (digits: string) => {
      await confirmSignUp({ email: pending.email, code: digits });
      const password = chosenPassword();
      return password ? logIn({ email: pending.email, password }) : null;
    },
    onSuccess: async (session) => {
      forgetPending();
      if (session) {
        toast(t('welcome', { name: session.user.name }));
      }
      await navigate(session ? (from ?? '/') : '/log-in', { replace: true, state: { from } });
    },
  });
  /** Removes everything around the pasted digits, and submits after the last digit. */
  const enter = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, LENGTH);
    setCode(digits);
    if (digits.length === LENGTH && digits !== code && !confirmation.isPending) {
      confirmation.mutate(digits);
    }
  };
  const lead = <Trans t={t} i18nKey="code.lead" values={{ email: pending.email }} components={{ b: <strong /> }} />;
  return (
    <Page title={t('code.title')} lead={lead} narrow>
      <Form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          confirmation.mutate(code);
        }}
      >
        <Field
          label={t('code.label')}
          hint={t('code.hint')}
          value={code}
          onChange={enter}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          isRequired
          input={{ className: style.code }}
        />
        <ProblemNotice error={confirmation.error} />
        <Button type="submit" isPending={confirmation.isPending} isDisabled={code.length < LENGTH} wide>
          {t('code.submit')}
        </Button>
      </Form>
      <Resend pending={pending} />
    </Page>
  );
}
