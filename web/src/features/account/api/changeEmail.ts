import { api, answer } from '@shared/api/client';

/** Sends a code to the new address. Nothing changes until it is confirmed. */
export const changeEmail = (body: { password: string; newEmail: string }) =>
  answer(api.POST('/account/email', { body }));

export const confirmEmail = (code: string) => answer(api.POST('/account/email/confirm', { body: { code } }));
