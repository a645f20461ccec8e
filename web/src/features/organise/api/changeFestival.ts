import { api, answer } from '@shared/api/client';
import type { ChangeFestivalRequest } from '@shared/api/schema';

export const changeFestival = (festivalId: string, body: ChangeFestivalRequest) =>
  answer(api.PATCH('/festivals/{festivalId}', { params: { path: { festivalId } }, body }));

export const cancelFestival = (festivalId: string) =>
  answer(api.DELETE('/festivals/{festivalId}', { params: { path: { festivalId } } }));
