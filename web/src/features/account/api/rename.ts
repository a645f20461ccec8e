import { api, answer } from '@shared/api/client';

export const rename = (name: string) => answer(api.PATCH('/account', { body: { name } }));
