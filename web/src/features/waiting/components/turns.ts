import type { PlaceView } from '@shared/api/schema';

const key = (queue: string, position: number) => `somsom.turn.${queue}.${position}`;

/**
 * Whether the person has missed a turn at this place, so that the next one is the last. This remembers the first turn. It
 * survives reloads, but it knows only what this tab has seen.
 */
export function hasMissed({ queue, position, state, enterBy }: PlaceView): boolean {
  if (position === undefined) {
    return false;
  }
  const first = sessionStorage.getItem(key(queue, position));
  if (first === null) {
    if (state === 'ADMITTED' && enterBy) {
      sessionStorage.setItem(key(queue, position), enterBy);
    }
    return false;
  }
  return state === 'WAITING' || (enterBy !== undefined && enterBy !== first);
}
