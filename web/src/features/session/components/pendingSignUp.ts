/** The sign-up that waits for its code. It survives reloads, but only in this tab. */
export type PendingSignUp = {
  email: string;
  /** Says which of several sign-ups for one address it is, because a stranger may sign up with it too. */
  userId: string;
  /** Where the user wanted to go. */
  from?: string | undefined;
};

const KEY = 'somsom.sign-up';

export function keepPending({ email, userId, from }: PendingSignUp) {
  sessionStorage.setItem(KEY, JSON.stringify({ email, userId, from }));
}

export function pendingSignUp(): PendingSignUp | null {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as PendingSignUp | null;
  return kept?.userId ? kept : null;
}

export function forgetPending() {
  sessionStorage.removeItem(KEY);
}
