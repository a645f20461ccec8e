import { api } from '@shared/api/client';
import { endSession } from '@shared/session/store';

/**
 * Ends the session on this device, whatever the server answers: the server may be out of reach, and somebody else may
 * have the device.
 */
export async function signOut() {
  await api.POST('/signout').catch(() => undefined);
  endSession();
}
