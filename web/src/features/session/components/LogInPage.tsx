import { type FormEvent, useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { useFormats } from '@shared/i18n/format';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { logIn } from '../api/logIn';
import { keepPending } from './pendingSignUp';
import { useVisit } from './returning';
import style from './Session.module.css';

export function LogInPage() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const visit = useVisit();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: logIn,
    onSuccess: () => navigate(visit.from ?? '/', { replace: true }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate({ email, password });
  };
  return (
    <Page title={t('logIn.title')} lead={t('logIn.lead')} narrow>
      <Form className={style.form} onSubmit={submit}>
        <Field name="email" type="email" label={t('email')} autoComplete="username" value={email} onChange={setEmail} isRequired />
        <Field name="password" type="password" label={t('password')} autoComplete="current-password" value={password} onChange={setPassword} isRequired />
        <Refused error={attempt.error} confirm={() => {
          keepPending({ email }, password);
          void navigate('/sign-up/code', { state: visit });
        }} />
        <Button type="submit" isPending={attempt.isPending} wide>
          {t('logIn.submit')}
        </Button>
      </Form>
      <p className={style.other}>
        {t('logIn.new')}
        <ButtonLink look="plain" to="/sign-up" state={visit}>
          {t('signUp.title')}
        </ButtonLink>
      </p>
    </Page>
  );
}

function Refused({ error, confirm }: { error: unknown; confirm: () => void }) {
  const { t } = useTranslation('session');
  const { duration } = useFormats();
  if (isProblem(error, 'NOT_CONFIRMED')) {
    return (
      <Notice kind="warn" actions={<Button look="quiet" onPress={confirm}>{t('logIn.confirm')}</Button>}>
        {t('logIn.notConfirmed')}
      </Notice>
    );
  }
  if (isProblem(error, 'TOO_MANY_ATTEMPTS')) {
    return <Notice kind="bad">{t('logIn.tooMany', { wait: duration(error.retryAfter ?? 60) })}</Notice>;
  }
  return <ProblemNotice error={error} />;
}
