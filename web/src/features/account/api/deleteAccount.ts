import { api, answer } from '@shared/api/client';
import { endSession } from '@shared/session/store';

/** Is refused while there are tickets for days to come, unless the user agrees that they are cancelled. */
export async function deleteAccount(password: string, cancelReservations: boolean) {
  await answer(api.DELETE('/account', { body: { password, ...(cancelReservations && { cancelReservations }) } }));
  endSession();
}
