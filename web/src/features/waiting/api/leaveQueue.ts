import { api, answer } from '@shared/api/client';

export const leaveQueue = (queue: string, email: string) =>
  answer(api.DELETE('/queues/{queue}/users/{email}/leave', { params: { path: { queue, email } } }));
