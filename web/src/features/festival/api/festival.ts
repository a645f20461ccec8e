import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

export const festival = (festivalId: string) =>
  queryOptions({
    queryKey: ['festival', festivalId],
    queryFn: ({ signal }) => answer(api.GET('/festivals/{festivalId}', { params: { path: { festivalId } }, signal })),
  });
