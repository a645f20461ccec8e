import { Problem } from '@shared/api/problem';
import type { SignedIn } from '@shared/api/schema';
import { server } from '@shared/api/server';
import { language } from '@shared/i18n/language';

import { currentSession, endSession, keepSession, type Session, type SessionEnd } from './store';

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

/** Renews the tokens because they name the user, and the name or the address has changed. A failure only delays it. */
export async function renewUser() {
  const session = currentSession();
  if (session) {
    await renewed(session).catch(() => undefined);
  }
}

async function renew({ refreshToken }: Session): Promise<Session | null> {
  const response = await fetch(`${server}/refresh-token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
    body: JSON.stringify({ refreshToken }),
  }).catch(() => {
    throw Problem.unanswered();
  });
  if (response.ok) {
    return keepSession((await response.json()) as SignedIn);
  }
  const problem = Problem.of(await response.json().catch(() => null), response.status);
  if (problem.status === 401) {
    endSession(isEnd(problem.code) ? problem.code : 'TOKEN_INVALID');
    return null;
  }
  throw problem;
}

function isEnd(code: string): code is SessionEnd {
  return code === 'TOKEN_EXPIRED' || code === 'TOKEN_INVALID' || code === 'TOKEN_REUSED';
}
