import { api, answer } from '@shared/api/client';
import type { ReserveRequest } from '@shared/api/schema';

/** The same attempt has the same key, however often it is sent. So a lost answer never leads to a second ticket. */
export const reserve = (body: ReserveRequest, attempt: string) =>
  answer(api.POST('/reservations', { body, headers: { 'Idempotency-Key': attempt } }));
