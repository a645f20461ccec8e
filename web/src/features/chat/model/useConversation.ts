import { useCallback, useEffect, useReducer, useRef } from 'react';

import { useQuery } from '@tanstack/react-query';

import { isProblem } from '@shared/api/problem';
import type { MessageView, Problem } from '@shared/api/schema';
import { useLive, useLiveState } from '@shared/live/useLive';

import { openRoom } from '../api/openRoom';
import { evolve, holeAfter, lastSeq, NOTHING } from './conversation';
import { useOutbox } from './useOutbox';
import { useReadMarks } from './useReadMarks';

const PAGE = 50;
const CATCH_UP = 100;
/** Whoever missed more is shown the newest, and finds the rest upwards. */
const MOST_TO_CATCH_UP = 500;
const PRESENCE = 20_000;
const POLL = 4_000;

/** A room as it goes on: what is said, what is on its way, and what the room is like. */
export function useConversation(chatRoomId: string) {
  const [known, change] = useReducer(evolve, NOTHING);
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  });

  const catchUp = async (signal: AbortSignal) => {
    const peek = document.visibilityState !== 'visible';
    const newest = async () => {
      const opened = await openRoom(chatRoomId, { limit: PAGE, peek }, signal);
      change({ type: 'opened', room: opened, page: PAGE });
      return opened;
    };
    let after = holeAfter(latest.current) ?? lastSeq(latest.current);
    if (after === 0) {
      return newest();
    }
    for (;;) {
      const more = await openRoom(chatRoomId, { after, limit: CATCH_UP, peek }, signal);
      if (more.lastSeq - after > MOST_TO_CATCH_UP) {
        return newest();
      }
      change({ type: 'came', messages: more.messages });
      if (more.messages.length < CATCH_UP) {
        return more;
      }
      after = more.messages.at(-1)?.seq ?? after;
    }
  };

  const isLive = useLiveState() === 'live';
  const room = useQuery({
    queryKey: ['chat', 'room', chatRoomId],
    queryFn: ({ signal }) => catchUp(signal),
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
