import { useEffect, useState } from 'react';

import { live } from '@shared/live/live';

import { keepUnread } from '../api/rooms';

const PAUSE = 600;

/** Tells the server how far the user has read, a moment after a message was shown to a user who looks at it. */
export function useReadMarks(chatRoomId: string, lastSeq: number) {
  const looks = useLooks();
  useEffect(() => {
    if (!looks || lastSeq === 0) {
      return undefined;
    }
    const timer = setTimeout(() => {
      keepUnread({ chatRoomId, unread: 0, lastSeq });
      live.send(`/app/chat/${chatRoomId}/read`, { seq: lastSeq }).catch(() => undefined); // the next mark includes it
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [chatRoomId, lastSeq, looks]);
}

function useLooks(): boolean {
  const [looks, setLooks] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setLooks(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return looks;
}
