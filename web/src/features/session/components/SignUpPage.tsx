import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { ButtonLink } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { NewPassword } from '@shared/ui/NewPassword';
import { Page } from '@shared/ui/Page';
import { SendForm } from '@shared/ui/SendForm';

import { signUp } from '../api/signUp';
import { Agreement } from './Agreement';
import { keepPending } from './pendingSignUp';
import { useVisit } from './returning';
import style from './Session.module.css';
import { TERMS_VERSION } from './terms/version';

const FIELDS = { EMAIL_TAKEN: 'email', PASSWORD_BREACHED: 'password' } as const;

export function SignUpPage() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const visit = useVisit();
  const [name, setName] = useState('');
  const [email, setEmail] = useState(visit.email ?? '');
  const [password, setPassword] = useState('');
  const [agreed, setAgreed] = useState(false);
  const submission = useWrite({
    mutationFn: signUp,
    changes: [],
    onSuccess: async ({ userId }) => {
      keepPending({ email, userId, from: visit.from });
      await navigate('/sign-up/code');
    },
  });
  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')} narrow>
      <SendForm
        sending={submission}
        onSend={() => submission.mutate({ name, email, password, termsVersion: TERMS_VERSION })}
        submit={t('signUp.submit')}
        fields={FIELDS}
      >
        <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" value={name} onChange={setName} isRequired maxLength={50} />
        <Field name="email" type="email" label={t('email')} autoComplete="email" value={email} onChange={setEmail} isRequired />
        <NewPassword name="password" label={t('password')} value={password} onChange={setPassword} />
        <Agreement agreed={agreed} onChange={setAgreed} />
      </SendForm>
      <p className={style.other}>
        {t('signUp.already')}
        <ButtonLink look="plain" to="/log-in" state={visit}>
          {t('logIn.title')}
        </ButtonLink>
      </p>
    </Page>
  );
}
