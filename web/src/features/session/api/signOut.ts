import { api } from '@shared/api/client';
import { endSession } from '@shared/session/store';

/** Here it is over whatever the server says: it may be out of reach, and the device in somebody else's hands. */
export async function signOut() {
  await api.POST('/signout').catch(() => undefined);
  endSession();
}
