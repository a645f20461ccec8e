import { useState } from 'react';

import { Trans, useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { Field } from '@shared/ui/Field';
import { SendForm } from '@shared/ui/SendForm';

import { changeEmail } from '../api/changeEmail';
import { CurrentPassword } from './CurrentPassword';
import { SubPage } from './SubPage';

const FIELDS = { WRONG_PASSWORD: 'password', EMAIL_TAKEN: 'newEmail' } as const;

export function EmailPage() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const { email } = useUser();
  const [newEmail, setNewEmail] = useState('');
  const [password, setPassword] = useState('');
  const change = useWrite({
    mutationFn: changeEmail,
    changes: [],
    onSuccess: () => navigate('/me/account/email/code', { state: { newEmail } }),
  });
  const lead = <Trans t={t} i18nKey="email.lead" values={{ email }} components={{ b: <strong /> }} />;
  return (
    <SubPage title={t('email.title')} lead={lead}>
      <SendForm
        sending={change}
        onSend={() => change.mutate({ newEmail, password })}
        submit={t('email.submit')}
        fields={FIELDS}
      >
        <Field name="newEmail" type="email" label={t('email.new')} hint={t('email.hint')} autoComplete="email" value={newEmail} onChange={setNewEmail} isRequired />
        <CurrentPassword name="password" value={password} onChange={setPassword} />
      </SendForm>
    </SubPage>
  );
}
