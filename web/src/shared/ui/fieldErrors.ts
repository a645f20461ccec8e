import { useMemo } from 'react';

import { useTranslation } from 'react-i18next';

import { isProblem, type ProblemCode } from '@shared/api/problem';

export type ProblemFields = Partial<Record<ProblemCode, string>>;

const NONE: ProblemFields = {};

/** Problems about which a form can say more than the server, which does not know the form. */
const OWN_WORDS: { [code in ProblemCode]?: 'newPassword.breached' | 'code.expired' } = {
  PASSWORD_BREACHED: 'newPassword.breached',
  CODE_EXPIRED: 'code.expired',
};

/**
 * The texts that a form shows beside its fields: what the server found in them, and problems that are about one of them.
 * They stay the same object while the error does, because a new object would show them again.
 */
export function useFieldErrors(error: unknown, fields: ProblemFields = NONE): Record<string, string> {
  const { t } = useTranslation();
  return useMemo(() => {
    if (!isProblem(error)) {
      return {};
    }
    const field = fields[error.code];
    if (!field) {
      return error.errors;
    }
    const own = OWN_WORDS[error.code];
    return { [field]: own ? t(own) : error.message };
  }, [error, fields, t]);
}
