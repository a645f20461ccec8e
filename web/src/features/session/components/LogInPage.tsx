import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { useWrite } from '@shared/api/useWrite';
import { useFormats } from '@shared/i18n/format';
import { ButtonLink } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { SendForm } from '@shared/ui/SendForm';

import { logIn } from '../api/logIn';
import { pendingSignUp } from './pendingSignUp';
import { PasskeyLogIn } from './PasskeyLogIn';
import { useVisit, type Visit } from './returning';
import style from './Session.module.css';
import { WhyAgain } from './WhyAgain';

export function LogInPage() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const visit = useVisit();
  const [email, setEmail] = useState(visit.email ?? '');
  const [password, setPassword] = useState('');
  const passOn = { ...visit, email };
  const arrive = () => navigate(visit.from ?? '/', { replace: true });
  const attempt = useWrite({
    mutationFn: logIn,
    changes: [],
    onSuccess: arrive,
    onError: (error) => {
      if (isProblem(error, 'SECOND_FACTOR_REQUIRED')) {
        const { challengeId, factors } = error;
        void navigate('/log-in/second-step', { state: { ...passOn, challengeId, factors } });
      }
    },
  });
  return (
    <Page title={t('logIn.title')} lead={t('logIn.lead')} narrow>
      <WhyAgain from={visit.from} />
      <SendForm
        sending={attempt}
        onSend={() => attempt.mutate({ email, password })}
        submit={t('logIn.submit')}
        refused={refusal()}
      >
        <Field name="email" type="email" label={t('email')} autoComplete="username" value={email} onChange={setEmail} isRequired />
        <Field name="password" type="password" label={t('password')} autoComplete="current-password" value={password} onChange={setPassword} isRequired />
      </SendForm>
      <PasskeyLogIn onDone={arrive} />
      <p className={style.other}>
        <ButtonLink look="plain" to="/log-in/forgot" state={passOn}>
          {t('forgot.link')}
        </ButtonLink>
      </p>
      <p className={style.other}>
        {t('logIn.new')}
        <ButtonLink look="plain" to="/sign-up" state={passOn}>
          {t('signUp.title')}
        </ButtonLink>
      </p>
    </Page>
  );

  function refusal() {
    if (isProblem(attempt.error, 'NOT_CONFIRMED')) {
      return <NotConfirmed visit={passOn} />;
    }
    if (isProblem(attempt.error, 'SECOND_FACTOR_REQUIRED')) {
      return <></>; // the next page asks for it
    }
    return isProblem(attempt.error, 'TOO_MANY_ATTEMPTS') ? <TooMany wait={attempt.error.retryAfter ?? 60} /> : undefined;
  }
}

/** If the sign-up was in another tab, only a new one can be confirmed, because this tab does not know which it was. */
function NotConfirmed({ visit }: { visit: Visit }) {
  const { t } = useTranslation('session');
  const here = pendingSignUp()?.email === visit.email;
  const way = (
    <ButtonLink look="quiet" to={here ? '/sign-up/code' : '/sign-up'} state={visit}>
      {here ? t('logIn.confirm') : t('code.anew')}
    </ButtonLink>
  );
  return (
    <Notice kind="warn" actions={way}>
      {t('logIn.notConfirmed')}
    </Notice>
  );
}

function TooMany({ wait }: { wait: number }) {
  const { t } = useTranslation('session');
  const { duration } = useFormats();
  return <Notice kind="bad">{t('logIn.tooMany', { wait: duration(wait) })}</Notice>;
}
