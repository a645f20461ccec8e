import { useCallback, useEffect, useReducer, useRef } from 'react';

import { useQuery } from '@tanstack/react-query';

import { isProblem } from '@shared/api/problem';
import type { MessageView, Problem } from '@shared/api/schema';
import { useLive, useLiveState } from '@shared/live/useLive';

import { openRoom } from '../api/openRoom';
import { catchUp, PAGE } from './catchUp';
import { evolve, holeAfter, lastSeq, NOTHING } from './conversation';
import { useOutbox } from './useOutbox';
import { useReadMarks } from './useReadMarks';

const PRESENCE = 20_000;
const POLL = 4_000;

/** A room while it is open: its messages, those that are being sent, and its settings. */
export function useConversation(chatRoomId: string) {
  const [known, change] = useReducer(evolve, NOTHING);
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  });

  const isLive = useLiveState() === 'live';
  const room = useQuery({
    queryKey: ['chat', 'room', chatRoomId],
    queryFn: ({ signal }) => catchUp(chatRoomId, latest.current, change, signal),
    refetchInterval: (query) => (isProblem(query.state.error, 'NOT_A_MEMBER', 'BANNED') ? false : isLive ? PRESENCE : POLL),
    staleTime: 0,
    gcTime: 0,
  });
  const { refetch } = room;
  const outbox = useOutbox(chatRoomId, known.outgoing, change);

  const within = room.data ? `/topic/chat/${chatRoomId}` : null;
  useLive<MessageView>(within, (message) => change({ type: 'came', messages: [message] }), () => void refetch());
  useLive<{ seq: number }>(within && `${within}/changes`, ({ seq }) => change({ type: 'deleted', seq }));
  useLive<Problem>('/user/queue/errors', (problem) => {
    if (!outbox.refused(problem) && problem.instance.includes(chatRoomId)) {
      void refetch();
    }
  });
  const hole = holeAfter(known);
  useEffect(() => {
    if (hole !== undefined) {
      void refetch();
    }
  }, [hole, refetch]);
  useReadMarks(chatRoomId, room.data ? lastSeq(known) : 0);

  const first = known.messages[0]?.seq;
  const loadOlder = useCallback(async () => {
    if (first !== undefined) {
      const { messages } = await openRoom(chatRoomId, { before: first, limit: PAGE, peek: true });
      change({ type: 'older', messages, page: PAGE });
    }
  }, [chatRoomId, first]);
  return { ...known, room, loadOlder, ...outbox };
}

export type Talk = ReturnType<typeof useConversation>;
