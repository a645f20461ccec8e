import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { expect, test } from 'vitest';

import { Problem, type ProblemCode } from '@shared/api/problem';

import { useFieldErrors } from './fieldErrors';

await i18next.use(initReactI18next).init({ lng: 'en', resources: {}, showSupportNotice: false });

const FIELDS = { EMAIL_TAKEN: 'email', PASSWORD_BREACHED: 'password' } as const;
const refusal = (code: ProblemCode, body = {}) => new Problem(code, 400, { detail: 'why', ...body });
const beside = (error: unknown) => renderHook(() => useFieldErrors(error, FIELDS)).result.current;

test('a problem is beside the field that it is about', () => {
  expect(beside(refusal('EMAIL_TAKEN'))).toEqual({ email: 'why' });
  expect(beside(refusal('PASSWORD_BREACHED'))).toEqual({ password: 'newPassword.breached' });
  const errors = [{ field: 'name', message: 'too long' }];
  expect(beside(refusal('VALIDATION_FAILED', { errors }))).toEqual({ name: 'too long' });
});

test('any other problem is beside none', () => {
  expect(beside(refusal('TOO_MANY_ATTEMPTS'))).toEqual({});
  expect(beside(Problem.unanswered())).toEqual({});
  expect(beside(null)).toEqual({});
});

test('a field that was corrected does not show an old error again', () => {
  const error = refusal('EMAIL_TAKEN');
  const { result, rerender } = renderHook(() => useFieldErrors(error, FIELDS));
  const shown = result.current;
  rerender();
  expect(result.current).toBe(shown);
});
