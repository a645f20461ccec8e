const FIRST = 500;
const LONGEST = 20_000;

/**
 * How long to wait before the next attempt to connect: short at first, and random, because many clients are cut off
 * together.
 */
export function backoff(attempt: number, random = Math.random()): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** attempt);
  return Math.round(longest * (0.5 + random / 2));
}
