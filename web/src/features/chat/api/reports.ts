import { infiniteQueryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { byCursor } from '@shared/api/page';
import type { ReportRequest } from '@shared/api/schema';

export type Reason = ReportRequest['reason'];

export const report = (chatRoomId: string, seq: number, reason: Reason) =>
  answer(
    api.POST('/festivals/chatting/{chatRoomId}/messages/{seq}/report', {
      params: { path: { chatRoomId, seq } },
      body: { reason },
    }),
  );

/** The reported messages of a room, for its organiser. */
export const reports = (chatRoomId: string) =>
  infiniteQueryOptions({
    queryKey: ['chat', 'reports', chatRoomId],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/festivals/chatting/{chatRoomId}/reports', {
          params: { path: { chatRoomId }, query: { limit: 20, cursor } },
          signal,
        }),
      ),
    ...byCursor,
  });
