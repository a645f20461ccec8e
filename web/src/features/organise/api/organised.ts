import { infiniteQueryOptions } from '@tanstack/react-query';

import { answer, api } from '@shared/api/client';
import { byCursor } from '@shared/api/page';

/** The festivals of this organiser, newest first. */
export const organised = () =>
  infiniteQueryOptions({
    queryKey: ['organised'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/festivals/organised', { params: { query: { cursor } }, signal })),
    ...byCursor,
    staleTime: 0, // sales continue
  });
