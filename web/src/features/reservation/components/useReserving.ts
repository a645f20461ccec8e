import { useRef } from 'react';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { festivalDetail } from '@shared/festival/festival';
import { useUser } from '@shared/session/store';

import { admission } from '../api/admission';
import { reservations } from '../api/reservations';
import { reserve } from '../api/reserve';

type Wish = { date: string; tickets: number; done: () => void };

/** Reserves, and leads to the ticket. If the answer was lost, the user sends the same attempt again. */
export function useReserving(festivalId: string) {
  const { email } = useUser();
  const client = useQueryClient();
  const navigate = useNavigate();
  const attempt = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: ({ date, tickets }: Wish) => {
      attempt.current ??= crypto.randomUUID();
      return reserve({ festivalId, festivalDate: date, quantity: tickets }, attempt.current);
    },
    onSuccess: async ({ reservationId }) => {
      await client.invalidateQueries({ queryKey: reservations().queryKey });
      await navigate(`/reservations/${reservationId}`, { replace: true, state: { fresh: true } });
      // not before: the page that the user leaves would ask again, and lead back to the line that they have left
      client.removeQueries({ queryKey: admission(festivalId, email).queryKey });
      client.removeQueries({ queryKey: ['place', festivalId] });
    },
    onError: (error) => {
      if (isProblem(error) && !error.passes) {
        attempt.current = null; // it was decided, so the next one is another attempt
      }
    },
    onSettled: async (_data, _error, { done }) => {
      done();
      await client.invalidateQueries({ queryKey: festivalDetail(festivalId).queryKey });
    },
  });
  const reset = () => {
    attempt.current = null;
    mutation.reset();
  };
  return { reserve: mutation.mutate, reset, isPending: mutation.isPending, error: mutation.error };
}
