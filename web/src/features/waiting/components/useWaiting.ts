import { useEffect, useRef, useState } from 'react';

import { useQuery } from '@tanstack/react-query';

import { keep, refresh } from '@shared/api/known';
import type { PlaceView, QueueStatus } from '@shared/api/schema';
import { useLive, useLiveState } from '@shared/live/useLive';
import { useUser } from '@shared/session/store';

import { place } from '../api/place';
import { queueStatus } from '../api/queueStatus';

/** While live, the app asks for the place only to learn who has left the line. */
const SELDOM = 60;

/**
 * The user's place and the state of the line. They are pushed while that works; otherwise the app asks as often as the
 * server says.
 */
export function useWaiting(queue: string) {
  const { email } = useUser();
  const live = useLiveState() === 'live';
  const [spread] = useState(() => 900 + Math.random() * 200); // so that people with the same number do not come at once
  const mine = useQuery({
    ...place(queue, email),
    refetchInterval: ({ state }) => spread * (live ? SELDOM : (state.data?.nextPollSeconds ?? 5)),
    refetchIntervalInBackground: true,
  });
  const status = useQuery({
    ...queueStatus(queue),
    refetchInterval: ({ state }) => (live ? false : spread * (state.data?.nextPollSeconds ?? 5)),
    staleTime: live ? Infinity : 0,
  });
  useLive<QueueStatus>(`/topic/queues/${queue}`, (pushed) => void keep(queueStatus(queue).queryKey, pushed));
  useLive<PlaceView>('/user/queue/admission', (pushed) => {
    if (pushed.queue === queue) {
      void keep(place(queue, email).queryKey, pushed);
    }
  });
  const was = useRef(live);
  useEffect(() => {
    if (live && !was.current) {
      void refresh(place(queue, email).queryKey); // asks for what was missed
    }
    was.current = live;
  }, [live, queue, email]);
  return { mine, status: status.data, isReady: !status.isLoading }; // without the status it is not known if it is on hold
}
