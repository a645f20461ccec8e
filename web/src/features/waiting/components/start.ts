/** How many people were ahead when the person joined. It survives reloads, so that the progress does too. */
const key = (queue: string, position: number) => `somsom.start.${queue}.${position}`;

export function startOf(queue: string, position: number | undefined, ahead: number): number {
  if (position === undefined) {
    return ahead;
  }
  const kept = Number(sessionStorage.getItem(key(queue, position)) ?? Number.NaN);
  if (kept >= ahead) {
    return kept;
  }
  sessionStorage.setItem(key(queue, position), String(ahead));
  return ahead;
}
