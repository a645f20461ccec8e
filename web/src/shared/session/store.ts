import { useSyncExternalStore } from 'react';

import type { SignedIn } from '@shared/api/schema';

/** The user who is logged in on this device, in all of its tabs. */
export type Session = {
  accessToken: string;
  refreshToken: string;
  /** In milliseconds, by this device's clock. */
  expiresAt: number;
  user: SignedIn['user'];
};

/** Why the server ended a session: it is too old, it was ended elsewhere, or somebody used an old token of it. */
export type SessionEnd = 'TOKEN_EXPIRED' | 'TOKEN_INVALID' | 'TOKEN_REUSED';

const KEY = 'somsom.session';
const END = 'somsom.session-end';
const listeners = new Set<() => void>();
let known: { text: string | null; session: Session | null } = { text: null, session: null };

export function currentSession(): Session | null {
  const text = localStorage.getItem(KEY);
  if (text !== known.text) {
    known = { text, session: parsed(text) };
  }
  return known.session;
}

function parsed(text: string | null): Session | null {
  try {
    return text === null ? null : (JSON.parse(text) as Session);
  } catch {
    return null;
  }
}

export function keepSession({ accessToken, refreshToken, expiresIn, user }: SignedIn): Session {
  const session = { accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1000, user };
  localStorage.removeItem(END);
  localStorage.setItem(KEY, JSON.stringify(session));
  tell();
  return session;
}

/** Without a reason, the user ended it. The reason is kept until somebody logs in, so that every tab can tell it. */
export function endSession(why?: SessionEnd) {
  if (why) {
    localStorage.setItem(END, why);
  } else {
    localStorage.removeItem(END);
  }
  localStorage.removeItem(KEY);
  tell();
}

const sessionEnd = () => localStorage.getItem(END) as SessionEnd | null;

/** Why nobody is logged in any more. Null if nobody was, or the user wanted it. */
export function useSessionEnd(): SessionEnd | null {
  return useSyncExternalStore(onSessionChange, sessionEnd);
}

function tell() {
  listeners.forEach((listener) => listener());
}

/** Also calls the listener when another tab changes the session. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

window.addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) {
    tell();
  }
});

export function useSession(): Session | null {
  return useSyncExternalStore(onSessionChange, currentSession);
}

/** For components that are only rendered for people who are logged in. */
export function useUser(): Session['user'] {
  const session = useSession();
  if (!session) {
    throw new Error('Nobody is logged in');
  }
  return session.user;
}
