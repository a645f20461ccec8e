import { api, answer } from '@shared/api/client';

type Range = { before?: number; after?: number; limit?: number; peek?: boolean };

/** A page of a room's messages, oldest first. Without `before` and `after`, the newest page. */
export const openRoom = (chatRoomId: string, range: Range, signal?: AbortSignal) =>
  answer(
    api.GET('/festivals/chatting/{chatRoomId}', {
      params: { path: { chatRoomId }, query: range },
      ...(signal && { signal }),
    }),
  );
