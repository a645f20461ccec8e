import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

import { live, type LiveState } from './live';

/** If it is not `live`, ask as often as the server says. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(live.watch, live.current);
}

/**
 * Listens while it is mounted; `null` listens to nothing. `stands` is called when no message is missed from then on.
 */
export function useLive<T>(destination: string | null, handler: (payload: T) => void, stands?: () => void) {
  const handle = useEffectEvent(handler);
  const stand = useEffectEvent(() => stands?.());
  useEffect(
    () =>
      destination === null
        ? undefined
        : live.subscribe<T>(
            destination,
            (payload) => handle(payload),
            () => stand(),
          ),
    [destination],
  );
}
