import { useRef } from 'react';

import { useNavigate } from 'react-router';

import { forget } from '@shared/api/known';
import { isProblem } from '@shared/api/problem';
import { useWrite } from '@shared/api/useWrite';
import { festivalDetail } from '@shared/festival/festival';
import { useUser } from '@shared/session/store';

import { admission } from '../api/admission';
import { reservationsKey } from '../api/reservations';
import { reserve } from '../api/reserve';

type Wish = { date: string; tickets: number; done: () => void };

/** Reserves, and leads to the ticket. If the answer was lost, the user sends the same attempt again. */
export function useReserving(festivalId: string) {
  const { email } = useUser();
  const navigate = useNavigate();
  const attempt = useRef<string | null>(null);
  const mutation = useWrite({
    mutationFn: ({ date, tickets }: Wish) => {
      attempt.current ??= crypto.randomUUID();
      return reserve({ festivalId, festivalDate: date, quantity: tickets }, attempt.current);
    },
    changes: [reservationsKey, festivalDetail(festivalId).queryKey],
    onSuccess: async ({ reservationId }) => {
      await navigate(`/reservations/${reservationId}`, { replace: true, state: { fresh: true } });
      // not before: the page that the user leaves would ask again, and lead back to the line that they have left
      forget(admission(festivalId, email).queryKey, ['place', festivalId]);
    },
    onError: (error) => {
      if (isProblem(error) && !error.passes) {
        attempt.current = null; // it was decided, so the next one is another attempt
      }
    },
    onSettled: (_data, _error, { done }) => done(),
  });
  const reset = () => {
    attempt.current = null;
    mutation.reset();
  };
  return { reserve: mutation.mutate, reset, isPending: mutation.isPending, error: mutation.error };
}
