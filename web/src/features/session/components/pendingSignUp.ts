/** The person who is about to confirm their address. It survives reloads, but only in this tab. */
export type PendingSignUp = { email: string; name?: string };

const KEY = 'somsom.sign-up';
/** In memory only: after a reload, the user must type it again. */
let chosen: string | undefined;

export function keepPending(pending: PendingSignUp, password: string) {
  sessionStorage.setItem(KEY, JSON.stringify(pending));
  chosen = password;
}

export function pendingSignUp(): PendingSignUp | null {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? null : (JSON.parse(kept) as PendingSignUp);
}

export function chosenPassword(): string | undefined {
  return chosen;
}

export function forgetPending() {
  sessionStorage.removeItem(KEY);
  chosen = undefined;
}
