import type { OpenRoom } from '@shared/api/schema';

import { openRoom } from '../api/openRoom';
import { type Change, type Conversation, holeAfter, lastSeq } from './conversation';

export const PAGE = 50;
const AT_ONCE = 100;
/** A user who missed more messages sees the newest ones, and finds the others by scrolling up. */
const MOST = 500;

/** Asks page by page for the messages after the last one before a hole. If no message is known, it opens the room. */
export async function catchUp(
  chatRoomId: string,
  known: Conversation,
  change: (change: Change) => void,
  signal: AbortSignal,
): Promise<OpenRoom> {
  const peek = document.visibilityState !== 'visible';
  let after = holeAfter(known) ?? lastSeq(known);
  while (after > 0) {
    const more = await openRoom(chatRoomId, { after, limit: AT_ONCE, peek }, signal);
    if (more.lastSeq - after > MOST) {
      break;
    }
    change({ type: 'came', messages: more.messages });
    if (more.messages.length < AT_ONCE) {
      return more;
    }
    after = more.messages.at(-1)?.seq ?? 0;
  }
  const opened = await openRoom(chatRoomId, { limit: PAGE, peek }, signal);
  change({ type: 'opened', room: opened, page: PAGE });
  return opened;
}
