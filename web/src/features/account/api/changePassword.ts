import { api, answer } from '@shared/api/client';

/** Ends all other sessions. */
export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  answer(api.POST('/account/password', { body }));
