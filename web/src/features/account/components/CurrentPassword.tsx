import { useTranslation } from 'react-i18next';

import { Field } from '@shared/ui/Field';

type Props = { name: string; value: string; onChange: (password: string) => void };

/** Somebody else may have the device, so what is hard to undo asks for the password again. */
export function CurrentPassword({ name, value, onChange }: Props) {
  const { t } = useTranslation('account');
  return (
    <Field name={name} type="password" label={t('password.current')} autoComplete="current-password" value={value} onChange={onChange} isRequired />
  );
}
