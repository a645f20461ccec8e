import { type Dispatch, useEffect, useEffectEvent } from 'react';

import type { Problem } from '@shared/api/schema';
import { live } from '@shared/live/live';
import { useLiveState } from '@shared/live/useLive';

import type { Change, Outgoing } from './conversation';

/**
 * Keeps the user's messages until the server has them. A message may be sent again and again, because the room takes
 * each `clientMessageId` once. So messages that are being sent when a connection ends are sent again over the next one.
 */
export function useOutbox(chatRoomId: string, outgoing: readonly Outgoing[], change: Dispatch<Change>) {
  const post = ({ clientMessageId, text }: Pick<Outgoing, 'clientMessageId' | 'text'>) => {
    live.send(`/app/chat/${chatRoomId}`, { clientMessageId, text }).then(
      () => change({ type: 'sent', clientMessageId }),
      () => undefined, // not connected: it is sent after the next connect
    );
  };
  const postAll = useEffectEvent(() => outgoing.filter(({ state }) => state === 'sending').forEach(post));
  const state = useLiveState();
  useEffect(() => {
    if (state === 'live') {
      postAll();
    }
  }, [state]);
  return {
    write: (text: string) => {
      const clientMessageId = crypto.randomUUID();
      change({ type: 'written', clientMessageId, text, now: new Date().toISOString() });
      post({ clientMessageId, text });
    },
    again: (own: Outgoing) => {
      change({ type: 'again', clientMessageId: own.clientMessageId });
      post(own);
    },
    drop: ({ clientMessageId }: Outgoing) => change({ type: 'dropped', clientMessageId }),
    refused: ({ clientMessageId, detail }: Problem): boolean => {
      const own = outgoing.find((each) => each.clientMessageId === clientMessageId);
      if (own) {
        change({ type: 'refused', clientMessageId: own.clientMessageId, problem: detail });
      }
      return own !== undefined;
    },
  };
}
