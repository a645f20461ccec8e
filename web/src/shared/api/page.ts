import type { InfiniteData } from '@tanstack/react-query';

/** A page of a list, as the API returns it. */
export type CursorPage<T> = { items: T[]; nextCursor?: string };

/** How queries read the next page of a list with a cursor: spread it into the options of an infinite query. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor?: string }) => last.nextCursor,
};

export function allItems<T>(data: InfiniteData<CursorPage<T>> | undefined): T[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}
