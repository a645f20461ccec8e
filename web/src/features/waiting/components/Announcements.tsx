import { useEffect, useRef, useState } from 'react';

import { useTranslation } from 'react-i18next';

import { useFormats } from '@shared/i18n/format';

import { isNews, type Outlook } from './outlook';

/** Tells screen readers about the wait, not too often. */
export function Announcements({ ahead, seconds }: Outlook) {
  const { t } = useTranslation('waiting');
  const { number, duration } = useFormats();
  const told = useRef<{ ahead: number; at: number } | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (isNews(told.current, ahead, Date.now())) {
      told.current = { ahead, at: Date.now() };
      const people = number(ahead);
      setText(
        seconds === undefined ? t('announceAhead', { ahead: people }) : t('announce', { ahead: people, time: duration(seconds) }),
      );
    }
  }, [ahead, seconds, t, number, duration]);
  return (
    <p role="status" className="hidden-visually">
      {text}
    </p>
  );
}
