import { api, answer } from '@shared/api/client';

/** Sends a code if there is an account with this address. The answer does not say whether there is one. */
export const forgotPassword = (email: string) => answer(api.POST('/password/forgot', { body: { email } }));

export const resetPassword = (body: { email: string; code: string; newPassword: string }) =>
  answer(api.POST('/password/reset', { body }));
