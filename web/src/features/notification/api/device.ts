import { api, answer } from '@shared/api/client';

/** Pushes come in the language of this request, so the app calls this again when the user changes the language. */
export const activate = (token: string) =>
  answer(api.POST('/notification/activate', { body: { token, platform: 'WEB' } }));

export const deactivate = (token: string) => answer(api.POST('/notification/deactivate', { body: { token } }));
