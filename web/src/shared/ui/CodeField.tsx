import { useTranslation } from 'react-i18next';

import style from './CodeField.module.css';
import { Field } from './Field';

const LENGTH = 6;

/** The problems that are about a code; for `fields` of a form. */
export const CODE_FIELDS = { CODE_INVALID: 'code', CODE_EXPIRED: 'code' } as const;

export const isWhole = (code: string) => code.length === LENGTH;

/** Takes a code that came by mail, and removes everything around the digits that a user pastes. */
export function CodeField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation();
  return (
    <Field
      name="code"
      label={t('code.label')}
      hint={t('code.hint')}
      value={value}
      onChange={(text) => onChange(text.replace(/\D/g, '').slice(0, LENGTH))}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      isRequired
      input={{ className: style.code }}
    />
  );
}
