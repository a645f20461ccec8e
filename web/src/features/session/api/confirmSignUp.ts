import { api, answer } from '@shared/api/client';
import { keepSession, type Session } from '@shared/session/store';

type SignUpProof = { email: string; userId: string; code: string };

/**
 * Confirms this sign-up and no other one for the address, and logs in. Null if the sign-up was confirmed before: then the
 * user has to log in.
 */
export async function confirmSignUp(proof: SignUpProof): Promise<Session | null> {
  const { session } = await answer(api.POST('/confirm-signup', { body: { ...proof, logIn: true } }));
  return session ? keepSession(session) : null;
}

/** Sends another code for this sign-up. */
export const resendCode = (userId: string) => answer(api.POST('/confirm-signup/resend', { body: { userId } }));
