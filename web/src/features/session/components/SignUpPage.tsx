import { type FormEvent, useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { signUp } from '../api/signUp';
import { keepPending } from './pendingSignUp';
import { useVisit } from './returning';
import style from './Session.module.css';

export function SignUpPage() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const visit = useVisit();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submission = useMutation({
    mutationFn: signUp,
    onSuccess: async () => {
      keepPending({ email, name }, password);
      await navigate('/sign-up/code', { state: visit });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    submission.mutate({ name, email, password });
  };
  const problem = submission.error;
  const fields = isProblem(problem, 'VALIDATION_FAILED') ? problem.errors : {};
  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')} narrow>
      <Form className={style.form} onSubmit={submit} validationErrors={fields}>
        <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" value={name} onChange={setName} isRequired maxLength={50} />
        <Field name="email" type="email" label={t('email')} autoComplete="email" value={email} onChange={setEmail} isRequired />
        <Field name="password" type="password" label={t('password')} hint={t('passwordHint')} autoComplete="new-password" value={password} onChange={setPassword} isRequired minLength={8} />
        {!isProblem(problem, 'VALIDATION_FAILED') && <ProblemNotice error={problem} />}
        <Button type="submit" isPending={submission.isPending} wide>
          {t('signUp.submit')}
        </Button>
      </Form>
      <p className={style.other}>
        {t('signUp.already')}
        <ButtonLink look="plain" to="/log-in" state={visit}>
          {t('logIn.title')}
        </ButtonLink>
      </p>
    </Page>
  );
}
