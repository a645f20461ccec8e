import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { makePasskey } from '@shared/session/passkey';

import { accountKey } from './account';

/** Makes a secret for an app. It counts once a code of the app is confirmed. */
export const startApp = (password: string) => answer(api.POST('/account/totp', { body: { password } }));

/** Answers the recovery codes, once. */
export const confirmApp = async (code: string) =>
  (await answer(api.POST('/account/totp/confirm', { body: { code } }))).recoveryCodes;

export const removeApp = (password: string) => answer(api.DELETE('/account/totp', { body: { password } }));

/** Answers the recovery codes, once. */
export const renewRecoveryCodes = async (password: string) =>
  (await answer(api.POST('/account/recovery-codes', { body: { password } }))).recoveryCodes;

export const ownPasskeys = queryOptions({
  queryKey: [...accountKey, 'passkeys'],
  queryFn: ({ signal }) => answer(api.GET('/account/passkeys', { signal })),
  select: ({ items }) => items,
});

/** Asks the device for a passkey. Answers recovery codes, once, if the account had none. */
export async function addPasskey({ password, label }: { password: string; label: string }) {
  const { publicKey } = await answer(api.POST('/account/passkeys/options', { body: { password } }));
  const credential = await makePasskey(publicKey);
  return (await answer(api.POST('/account/passkeys', { body: { credential, label } }))).recoveryCodes ?? [];
}

export const removePasskey = (passkeyId: string, password: string) =>
  answer(api.DELETE('/account/passkeys/{passkeyId}', { params: { path: { passkeyId } }, body: { password } }));
