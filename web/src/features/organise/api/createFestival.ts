import { api, answer } from '@shared/api/client';
import type { CreateFestivalRequest } from '@shared/api/schema';

/** The same form has the same key: a user who presses again after an error gets one festival. */
export const createFestival = ({ body, key }: { body: CreateFestivalRequest; key: string }) =>
  answer(api.POST('/festivals/create', { body, headers: { 'Idempotency-Key': key } }));
