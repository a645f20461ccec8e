import { api, answer } from '@shared/api/client';
import type { ConfirmSignUp } from '@shared/api/schema';

export const confirmSignUp = (body: ConfirmSignUp) => answer(api.POST('/confirm-signup', { body }));
