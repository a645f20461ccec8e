/** What is wrong with a new password, as far as this device can tell: the rules of the server, without its list. */
export type PasswordFault = 'short' | 'long';

const FEWEST_CHARACTERS = 8;
const MOST_BYTES = 72;

export function passwordFault(password: string): PasswordFault | null {
  const composed = password.normalize('NFC');
  if ([...composed].length < FEWEST_CHARACTERS) {
    return 'short';
  }
  return new TextEncoder().encode(composed).length > MOST_BYTES ? 'long' : null;
}
