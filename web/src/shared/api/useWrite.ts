import { type QueryKey, useMutation, type UseMutationOptions } from '@tanstack/react-query';

import { askAgain, outdate } from './known';

type Write<Answer, Variables> = Omit<UseMutationOptions<Answer, Error, Variables>, 'onMutate'> & {
  /** The keys under which is cached what this changes. */
  changes: readonly QueryKey[];
};

/**
 * A mutation, and the only way to one. No answer that was asked for before the write was answered arrives any more under
 * `changes`. What is shown of it is asked for anew, except for what `onSuccess` keeps. This is also done after an error,
 * because a lost answer does not mean that nothing was written.
 */
export function useWrite<Answer, Variables = void>({ changes, onSuccess, onError, ...write }: Write<Answer, Variables>) {
  return useMutation<Answer, Error, Variables>({
    ...write,
    onSuccess: async (...told) => {
      await outdate(changes);
      await onSuccess?.(...told);
      await askAgain(changes);
    },
    onError: async (...told) => {
      await outdate(changes);
      await onError?.(...told);
      void askAgain(changes);
    },
  });
}
