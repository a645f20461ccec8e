import { api, answer } from '@shared/api/client';

export const cancel = (reservationId: string) =>
  answer(api.DELETE('/reservations/{reservationId}', { params: { path: { reservationId } } }));
