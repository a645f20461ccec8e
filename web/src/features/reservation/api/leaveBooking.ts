import { api, answer } from '@shared/api/client';

/** Ends the admission, so that the next person may come. */
export const leaveBooking = (queue: string, email: string) =>
  answer(api.DELETE('/queues/{queue}/users/{email}/leave-proceed', { params: { path: { queue, email } } }));
