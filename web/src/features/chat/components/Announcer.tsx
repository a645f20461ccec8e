import { useEffect, useEffectEvent, useState } from 'react';

import { useTranslation } from 'react-i18next';

import type { MessageView } from '@shared/api/schema';
import { useUser } from '@shared/session/store';

const PAUSE = 6_000;

/**
 * Tells screen readers what others write, slowly enough to be heard: one message with its sender, several as a number.
 */
export function Announcer({ messages, hidden }: { messages: readonly MessageView[]; hidden: string[] }) {
  const { t } = useTranslation('chat');
  const { userId } = useUser();
  const [text, setText] = useState('');
  const [start] = useState(() => messages.at(-1)?.seq ?? 0);
  const announce = useEffectEvent((after: number) => {
    const heard = messages.filter(({ seq, senderId }) => seq > after && senderId !== userId && !hidden.includes(senderId));
    const only = heard.length === 1 ? heard[0] : undefined;
    if (heard.length > 0) {
      setText(only ? `${only.senderName}: ${only.text ?? ''}` : t('message.new', { count: heard.length }));
    }
    return messages.at(-1)?.seq ?? after;
  });
  useEffect(() => {
    let after = start;
    const timer = setInterval(() => {
      after = announce(after);
    }, PAUSE);
    return () => clearInterval(timer);
  }, [start]);
  return (
    <p role="status" className="hidden-visually">
      {text}
    </p>
  );
}
