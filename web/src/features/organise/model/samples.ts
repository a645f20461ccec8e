import type { QueueStatus } from '@shared/api/schema';

/** The state of a queue at a moment, in milliseconds. */
export type Sample = { at: number; waiting: number; active: number };

const WINDOW = 10 * 60_000;
const MOST = 600;

export function sampled(samples: readonly Sample[], { waiting, active }: QueueStatus, at: number): Sample[] {
  return [...samples.filter((each) => each.at > at - WINDOW), { at, waiting, active }].slice(-MOST);
}

/** A line in a box, from the left edge to the right. Nothing changes between samples, so the line has steps. */
export function path(points: readonly { at: number; value: number }[], box: Box): string {
  const [first] = points;
  if (!first) {
    return '';
  }
  const span = Math.max(1, box.until - first.at);
  const x = (at: number) => Math.round(((at - first.at) / span) * box.width * 10) / 10;
  const y = (value: number) => Math.round((1 - value / Math.max(1, box.most)) * box.height * 10) / 10;
  const steps = points.slice(1).map(({ at, value }) => `H${x(at)}V${y(value)}`);
  return `M0 ${y(first.value)}${steps.join('')}H${box.width}`;
}

export type Box = { width: number; height: number; most: number; until: number };
