import { api, answer } from '@shared/api/client';
import type { LogIn } from '@shared/api/schema';
import { keepSession } from '@shared/session/store';

export async function logIn(body: LogIn) {
  return keepSession(await answer(api.POST('/login', { body })));
}
