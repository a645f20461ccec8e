import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useWrite } from '@shared/api/useWrite';

import { accountKey } from '../api/account';
import { removeApp, removePasskey } from '../api/factors';
import { useChanged } from './changed';
import { PasswordOnly } from './PasswordOnly';

export function RemoveAppPage() {
  const { t } = useTranslation('account');
  const changed = useChanged();
  const removal = useWrite({
    mutationFn: removeApp,
    changes: [accountKey],
    onSuccess: () => changed(t('app.removed')),
  });
  return <PasswordOnly title={t('app.removeTitle')} lead={t('app.removeLead')} submit={t('factors.remove')} sending={removal} danger />;
}

export function RemovePasskeyPage() {
  const { t } = useTranslation('account');
  const { passkeyId = '' } = useParams();
  const changed = useChanged();
  const removal = useWrite({
    mutationFn: (password: string) => removePasskey(passkeyId, password),
    changes: [accountKey],
    onSuccess: () => changed(t('passkeys.removed')),
  });
  return (
    <PasswordOnly title={t('passkeys.removeTitle')} lead={t('passkeys.removeLead')} submit={t('passkeys.remove')} sending={removal} danger />
  );
}
