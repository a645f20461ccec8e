import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { ButtonLink } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { Page } from '@shared/ui/Page';
import { SendForm } from '@shared/ui/SendForm';

import { forgotPassword } from '../api/password';
import { useVisit } from './returning';
import style from './Session.module.css';

export function ForgotPage() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const visit = useVisit();
  const [email, setEmail] = useState(visit.email ?? '');
  const asking = useWrite({
    mutationFn: () => forgotPassword(email),
    changes: [],
    onSuccess: () => navigate('/log-in/reset', { state: { ...visit, email } }),
  });
  return (
    <Page title={t('forgot.title')} lead={t('forgot.lead')} narrow>
      <SendForm sending={asking} onSend={() => asking.mutate()} submit={t('forgot.submit')}>
        <Field name="email" type="email" label={t('email')} autoComplete="username" value={email} onChange={setEmail} isRequired />
      </SendForm>
      <p className={style.other}>
        <ButtonLink look="plain" to="/log-in" state={{ ...visit, email }}>
          {t('forgot.remembered')}
        </ButtonLink>
      </p>
    </Page>
  );
}
