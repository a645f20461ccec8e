import type { ReactNode } from 'react';

import { QueryClientProvider, queryOptions, useQuery } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { keep, refresh } from './known';
import { queries } from './queries';
import { useWrite } from './useWrite';

type Late = { resolve: (said: string) => void; reject: (error: Error) => void };

/** The questions that were asked, in their order. Each is answered when the test wants it. */
const asked: Late[] = [];
const ask = () => new Promise<string>((resolve, reject) => asked.push({ resolve, reject }));
const write = vi.fn<() => Promise<string>>();

const place = queryOptions({
  queryKey: ['place', 'f'],
  queryFn: ({ signal }) => (signal.aborted ? Promise.reject(new Error('too late')) : ask()),
});

const show = (onSuccess?: (said: string) => unknown) =>
  renderHook(
    () => ({
      shown: useQuery(place).data,
      join: useWrite({ mutationFn: write, changes: [['place']], ...(onSuccess && { onSuccess }) }),
    }),
    { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> },
  ).result;

/** Lets everything happen that can: the cache tells its news in a task of its own. */
const settle = async () => {
  for (let tasks = 0; tasks < 3; tasks++) {
    await act(() => new Promise((done) => setTimeout(done)));
  }
};

async function answered(nth: number, said: string) {
  asked[nth]?.resolve(said);
  await settle();
}

async function written(result: ReturnType<typeof show>) {
  act(() => result.current.join.mutate());
  await settle();
}

afterEach(() => {
  cleanup();
  queries.clear();
  asked.length = 0;
  write.mockReset();
});

test('what a write brought is not overwritten by an answer that was asked for before', async () => {
  const result = show((said) => keep(place.queryKey, said));
  await answered(0, 'nobody');
  act(() => void queries.refetchQueries({ queryKey: place.queryKey }));
  await settle();
  write.mockResolvedValueOnce('number 3');
  await written(result);
  expect(result.current.shown).toBe('number 3');
  await answered(1, 'nobody');
  expect(result.current.shown).toBe('number 3');
  expect(asked).toHaveLength(2);
});

test('nor by the first answer, which has not come yet', async () => {
  const result = show((said) => keep(place.queryKey, said));
  write.mockResolvedValueOnce('number 3');
  await written(result);
  await answered(0, 'nobody');
  expect(result.current.shown).toBe('number 3');
});

test('what a write changes is asked for anew, although an older question is under way', async () => {
  const result = show();
  write.mockResolvedValueOnce('done');
  await written(result);
  expect(asked).toHaveLength(2);
  await answered(0, 'old');
  expect(result.current.shown).toBeUndefined();
  await answered(1, 'new');
  expect(result.current.shown).toBe('new');
  expect(result.current.join.isSuccess).toBe(true);
});

test('a question from before the answer of a write may be older than the write', async () => {
  const result = show();
  await answered(0, 'old');
  let done: (said: string) => void = () => undefined;
  write.mockReturnValueOnce(new Promise((resolve) => (done = resolve)));
  await written(result);
  act(() => void queries.refetchQueries({ queryKey: place.queryKey }));
  await settle();
  done('done');
  await settle();
  await answered(1, 'older');
  expect(result.current.shown).toBe('old');
  await answered(2, 'new');
  expect(result.current.shown).toBe('new');
});

test('after an error too, because the answer may be lost and the write not', async () => {
  const result = show();
  await answered(0, 'nobody');
  write.mockRejectedValueOnce(new Error());
  await written(result);
  expect(result.current.join.isError).toBe(true);
  await answered(1, 'number 3');
  expect(result.current.shown).toBe('number 3');
});

test('what a push brought is not overwritten either', async () => {
  const result = show();
  await act(() => keep(place.queryKey, 'your turn'));
  await answered(0, 'number 3');
  expect(result.current.shown).toBe('your turn');
});

test('asking anew does not wait for an answer that was asked for before', async () => {
  const result = show();
  act(() => void refresh(['place']));
  await settle();
  await answered(0, 'old');
  await answered(1, 'new');
  expect(result.current.shown).toBe('new');
});
