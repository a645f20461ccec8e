import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';

import { accountKey } from '../api/account';
import { renewRecoveryCodes } from '../api/factors';
import { PasswordOnly } from './PasswordOnly';
import { ShownCodes } from './ShownCodes';

export function RecoveryCodesPage() {
  const { t } = useTranslation('account');
  const renewal = useWrite({ mutationFn: renewRecoveryCodes, changes: [accountKey] });
  return renewal.data ? (
    <ShownCodes codes={renewal.data} />
  ) : (
    <PasswordOnly title={t('codes.title')} lead={t('codes.lead')} submit={t('codes.submit')} sending={renewal} />
  );
}
