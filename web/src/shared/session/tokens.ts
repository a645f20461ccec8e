import { Problem } from '@shared/api/problem';
import type { SignedIn } from '@shared/api/schema';
import { server } from '@shared/api/server';

import { currentSession, endSession, keepSession, type Session } from './store';

const EARLY = 30_000;
const LOCK = 'somsom.renewal';

/** The session with an access token that is valid for some time yet, or null if nobody is logged in. */
export async function freshSession(): Promise<Session | null> {
  const session = currentSession();
  return session && session.expiresAt - EARLY < Date.now() ? renewed(session) : session;
}

/** Replaces a session whose access token is not valid any more. One tab renews it, and the others take the result. */
export async function renewed(stale: Session): Promise<Session | null> {
  return await navigator.locks.request(LOCK, async () => {
    const session = currentSession();
    return session && session.accessToken === stale.accessToken ? renew(session) : session;
  });
}

async function renew({ refreshToken }: Session): Promise<Session | null> {
  const response = await fetch(`${server}/refresh-token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
  }).catch(() => {
    throw Problem.offline();
  });
  if (response.ok) {
    return keepSession((await response.json()) as SignedIn);
  }
  if (response.status === 401) {
    endSession();
    return null;
  }
  throw Problem.of(await response.json().catch(() => null), response.status);
}
