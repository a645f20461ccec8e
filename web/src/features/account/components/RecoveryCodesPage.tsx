import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { queries } from '@shared/api/queries';

import { renewRecoveryCodes } from '../api/factors';
import { PasswordOnly } from './PasswordOnly';
import { ShownCodes } from './ShownCodes';

export function RecoveryCodesPage() {
  const { t } = useTranslation('account');
  const renewal = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['account'] }),
  });
  return renewal.data ? (
    <ShownCodes codes={renewal.data} />
  ) : (
    <PasswordOnly title={t('codes.title')} lead={t('codes.lead')} submit={t('codes.submit')} sending={renewal} />
  );
}
