import { api, answer } from '@shared/api/client';
import type { SignUp } from '@shared/api/schema';

export const signUp = (body: SignUp) => answer(api.POST('/signup', { body }));
