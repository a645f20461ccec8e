import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { NewPassword } from '@shared/ui/NewPassword';
import { SendForm } from '@shared/ui/SendForm';

import { accountKey } from '../api/account';
import { changePassword } from '../api/changePassword';
import { useChanged } from './changed';
import { CurrentPassword } from './CurrentPassword';
import { SubPage } from './SubPage';

const FIELDS = { WRONG_PASSWORD: 'currentPassword', PASSWORD_BREACHED: 'newPassword' } as const;

export function PasswordPage() {
  const { t } = useTranslation('account');
  const changed = useChanged();
  const { email } = useUser();
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useWrite({
    mutationFn: changePassword,
    changes: [accountKey],
    onSuccess: () => changed(t('password.done')),
  });
  return (
    <SubPage title={t('password.title')} lead={t('password.lead')}>
      <SendForm
        sending={change}
        onSend={() => change.mutate({ currentPassword, newPassword })}
        submit={t('password.submit')}
        fields={FIELDS}
      >
        <CurrentPassword name="currentPassword" value={currentPassword} onChange={setCurrentPassword} />
        <NewPassword name="newPassword" label={t('password.new')} email={email} value={newPassword} onChange={setNewPassword} />
      </SendForm>
    </SubPage>
  );
}
