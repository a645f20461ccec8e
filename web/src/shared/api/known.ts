import type { InferDataFromTag, QueryFilters, QueryKey } from '@tanstack/react-query';

import { queries } from './queries';

/*
 * What writes and pushes do to the answers that are cached. An answer that was asked for earlier may still be under way,
 * and it may be older. So these functions call it off first.
 */

/** Stores what a push or the answer of a write says. */
export async function keep<Key extends QueryKey>(queryKey: Key, said: InferDataFromTag<unknown, Key>) {
  const filters: QueryFilters = { queryKey, exact: true };
  await queries.cancelQueries(filters);
  queries.setQueryData<unknown>(queryKey as QueryKey, said);
}

/** The answer that is cached, if there is one. */
export const known = <Answer,>(queryKey: QueryKey) => queries.getQueryData<Answer>(queryKey);

/** Changes an answer that is cached. Unlike the others, it leaves alone what is under way. */
export function amend<Answer>(queryKey: QueryKey, change: (before: Answer) => Answer) {
  queries.setQueryData<Answer>(queryKey, (before) => (before === undefined ? undefined : change(before)));
}

/** Asks anew for everything under these keys that is shown now, and for the rest when it is shown. */
export async function refresh(...keys: readonly QueryKey[]) {
  await outdate(keys);
  await askAgain(keys);
}

/** Marks everything under these keys as outdated. It is asked for when it is shown, or by `askAgain`. */
export async function outdate(keys: readonly QueryKey[]) {
  await Promise.all(
    keys.map(async (queryKey) => {
      await queries.cancelQueries({ queryKey });
      await queries.invalidateQueries({ queryKey, refetchType: 'none' });
    }),
  );
}

/** Asks for what is shown and still outdated, unless somebody has asked already. */
export async function askAgain(keys: readonly QueryKey[]) {
  const outdated: QueryFilters['predicate'] = ({ state }) => state.isInvalidated;
  await Promise.all(
    keys.map((queryKey) =>
      queries.refetchQueries({ queryKey, type: 'active', predicate: outdated }, { cancelRefetch: false }),
    ),
  );
}

/** Forgets everything under these keys. */
export function forget(...keys: readonly QueryKey[]) {
  keys.forEach((queryKey) => queries.removeQueries({ queryKey }));
}
