import { QueryClient } from '@tanstack/react-query';

import { isProblem } from './problem';

const MOST_RETRIES = 3;
const LONGEST_PAUSE = 15_000;

/** Keeps answers for a while. Repeats a failed request by itself only if the failure may go away. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst', // without a network, the service worker may have it
      staleTime: 10_000,
      retry: (failures, error) => failures < MOST_RETRIES && isProblem(error) && error.passes,
      retryDelay: (failures, error) => (isProblem(error) && error.retryAfter ? error.retryAfter * 1000 : pause(failures)),
    },
    mutations: { networkMode: 'always' },
  },
});

/** Waits longer each time, and differently for each client, because many clients are cut off at the same time. */
export function pause(failures: number): number {
  const longest = Math.min(LONGEST_PAUSE, 1000 * 2 ** failures);
  return longest / 2 + (Math.random() * longest) / 2;
}
