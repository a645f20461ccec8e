import { type Dispatch, useEffect, useEffectEvent } from 'react';

import type { Problem } from '@shared/api/schema';
import { live } from '@shared/live/live';
import { useLiveState } from '@shared/live/useLive';

import type { Change, Outgoing } from './conversation';

/**
 * What one says, until the server has it. It may be sent as often as it takes: the room takes each `clientMessageId` once,
 * so whatever is under way when a connection ends goes again with the next.
 */
export function useOutbox(chatRoomId: string, outgoing: readonly Outgoing[], change: Dispatch<Change>) {
  const post = ({ clientMessageId, text }: Pick<Outgoing, 'clientMessageId' | 'text'>) => {
    live.send(`/app/chat/${chatRoomId}`, { clientMessageId, text }).then(
      () => change({ type: 'sent', clientMessageId }),
      () => undefined, // not connected: it goes when that is over
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
