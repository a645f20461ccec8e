import { api, answer } from '@shared/api/client';

/** A person who has joined already keeps their place. */
export const joinQueue = (queue: string, email: string) =>
  answer(api.GET('/queues/{queue}/waiting-room/users/{email}', { params: { path: { queue, email } } }));
