import { useTranslation } from 'react-i18next';

import { passwordFault } from '@shared/session/password';

import { Field } from './Field';

type Props = {
  name: string;
  label: string;
  /** Whose password it is, for password managers; unless the form asks for the address. */
  email?: string;
  value: string;
  onChange: (password: string) => void;
};

/** Says beside the field what a new password must be, and what is wrong with this one. */
export function NewPassword({ name, label, email, value, onChange }: Props) {
  const { t } = useTranslation();
  const check = (password: string) => {
    const fault = passwordFault(password);
    return fault && t(`newPassword.${fault}`);
  };
  return (
    <>
      {email && <input hidden type="text" autoComplete="username" value={email} readOnly />}
      <Field
        name={name}
        type="password"
        label={label}
        hint={t('newPassword.hint')}
        autoComplete="new-password"
        value={value}
        onChange={onChange}
        validate={check}
        isRequired
      />
    </>
  );
}
