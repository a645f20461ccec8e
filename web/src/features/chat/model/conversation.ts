import type { MessageView, OpenRoom } from '@shared/api/schema';

/** A message of the user, from when it was written until it comes back with its place. */
export type Outgoing = {
  clientMessageId: string;
  text: string;
  writtenAt: string;
  state: 'sending' | 'sent' | 'refused';
  problem?: string;
};

/** The known messages of a room: ascending by `seq`, each once. There may be a hole that is not filled yet. */
export type Conversation = { messages: readonly MessageView[]; outgoing: readonly Outgoing[]; hasOlder: boolean };

export type Change =
  | { type: 'opened'; room: OpenRoom; page: number }
  | { type: 'older'; messages: MessageView[]; page: number }
  | { type: 'came'; messages: MessageView[] }
  | { type: 'deleted'; seq: number }
  | { type: 'written'; clientMessageId: string; text: string; now: string }
  | { type: 'sent'; clientMessageId: string }
  | { type: 'refused'; clientMessageId: string; problem: string }
  | { type: 'again'; clientMessageId: string }
  | { type: 'dropped'; clientMessageId: string };

export const NOTHING: Conversation = { messages: [], outgoing: [], hasOlder: false };

export function evolve(known: Conversation, change: Change): Conversation {
  switch (change.type) {
    case 'opened': {
      const { messages } = change.room;
      return { ...arrived({ ...known, messages: [] }, messages), hasOlder: messages.length === change.page };
    }
    case 'older':
      return { ...arrived(known, change.messages), hasOlder: change.messages.length === change.page };
    case 'came':
      return arrived(known, change.messages);
    case 'deleted':
      return { ...known, messages: known.messages.map((each) => (each.seq === change.seq ? tombstone(each) : each)) };
    case 'written': {
      const { clientMessageId, text, now } = change;
      return { ...known, outgoing: [...known.outgoing, { clientMessageId, text, writtenAt: now, state: 'sending' }] };
    }
    case 'sent':
      return marked(known, change.clientMessageId, (own) => ({ ...own, state: 'sent' }));
    case 'refused':
      return marked(known, change.clientMessageId, (own) => ({ ...own, state: 'refused', problem: change.problem }));
    case 'again':
      return marked(known, change.clientMessageId, (own) => ({ ...own, state: 'sending' }));
    case 'dropped':
      return { ...known, outgoing: known.outgoing.filter((own) => own.clientMessageId !== change.clientMessageId) };
  }
}

/** The last message before the first hole, after which messages are missing. */
export function holeAfter({ messages }: Conversation): number | undefined {
  return messages.find((each, index) => {
    const next = messages[index + 1];
    return next && next.seq > each.seq + 1;
  })?.seq;
}

export const lastSeq = ({ messages }: Conversation): number => messages.at(-1)?.seq ?? 0;

function arrived(known: Conversation, messages: MessageView[]): Conversation {
  const bySeq = new Map(known.messages.map((each) => [each.seq, each]));
  messages.forEach((each) => bySeq.set(each.seq, bySeq.get(each.seq)?.deleted ? tombstone(each) : each));
  const own = new Set(messages.map(({ clientMessageId }) => clientMessageId));
  return {
    ...known,
    messages: [...bySeq.values()].sort((one, other) => one.seq - other.seq),
    outgoing: known.outgoing.filter(({ clientMessageId }) => !own.has(clientMessageId)),
  };
}

function marked(known: Conversation, clientMessageId: string, mark: (own: Outgoing) => Outgoing): Conversation {
  return {
    ...known,
    outgoing: known.outgoing.map((own) => (own.clientMessageId === clientMessageId ? mark(own) : own)),
  };
}

function tombstone(message: MessageView): MessageView {
  return { ...message, text: '', deleted: true };
}
