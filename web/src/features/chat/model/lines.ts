import type { MessageView } from '@shared/api/schema';

const TOGETHER = 5 * 60_000;

/** A message in the list: whether a day begins with it, and whether it has the same sender as the one before. */
export type Line = { message: MessageView; day?: string; goesOn: boolean };

export function linesOf(messages: readonly MessageView[]): Line[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const day = dayOf(message.sentAt);
    const newDay = !before || dayOf(before.sentAt) !== day;
    const goesOn =
      !newDay &&
      before.senderId === message.senderId &&
      Date.parse(message.sentAt) - Date.parse(before.sentAt) < TOGETHER;
    return { message, goesOn, ...(newDay && { day }) };
  });
}

/** The day in the reader's time zone. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
