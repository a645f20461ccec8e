import { api, answer } from '@shared/api/client';
import type { SecondStep } from '@shared/api/schema';
import { signWithPasskey } from '@shared/session/passkey';
import { keepSession } from '@shared/session/store';

/** Completes a log-in after the password, with a code of the app or a recovery code. */
export async function secondStep(body: SecondStep) {
  return keepSession(await answer(api.POST('/login/second-factor', { body })));
}

/** Completes a log-in after the password, with a passkey. */
export async function passkeyStep(challengeId: string) {
  const { publicKey } = await answer(api.POST('/login/second-factor/options', { body: { challengeId } }));
  return secondStep({ challengeId, credential: await signWithPasskey(publicKey) });
}

/** Logs in without a password. The device knows whose passkey it is. */
export async function passkeyLogIn() {
  const { challengeId, publicKey } = await answer(api.POST('/login/passkey/options'));
  const credential = await signWithPasskey(publicKey);
  return keepSession(await answer(api.POST('/login/passkey', { body: { challengeId, credential } })));
}
