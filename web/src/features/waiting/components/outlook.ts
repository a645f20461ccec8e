import type { PlaceView, QueueStatus } from '@shared/api/schema';

/** `seconds` is undefined if nobody knows how long it takes: the line is on hold, or the server does not say. */
export type Outlook = { ahead: number; seconds: number | undefined };

/**
 * Estimates the wait from two sources. The app asks for the place now and then; it counts people ahead who left. The
 * public status is pushed; it tells how far the line has moved since.
 */
export function outlook(place: PlaceView, status: QueueStatus | undefined): Outlook {
  const told: number | undefined = status?.paused ? undefined : place.estimatedWaitSeconds;
  if (place.position === undefined || !status || place.rank < 1) {
    return { ahead: place.aheadOfYou, seconds: told };
  }
  const ahead = Math.max(0, Math.min(place.aheadOfYou, place.position - status.servedThrough - 1));
  return { ahead, seconds: told === undefined ? undefined : (told * (ahead + 1)) / (place.aheadOfYou + 1) };
}

/** How far the person has come since they joined, from 0 to 100. It never goes back, whatever is learnt later. */
export function progress(ahead: number, first: number): number {
  return first <= 0 ? 100 : Math.min(100, Math.max(0, Math.round((100 * (first - ahead)) / first)));
}

const QUIET = 30_000;
const MILESTONES = [100, 50, 20, 10, 5, 3, 2, 1, 0];

/**
 * Whether a screen reader should speak again: at milestones, otherwise at most twice a minute, and only if something is
 * new.
 */
export function isNews(told: { ahead: number; at: number } | null, ahead: number, now: number): boolean {
  if (told === null) {
    return true;
  }
  const passed = MILESTONES.some((milestone) => ahead <= milestone && milestone < told.ahead);
  return ahead !== told.ahead && (passed || now - told.at >= QUIET);
}
