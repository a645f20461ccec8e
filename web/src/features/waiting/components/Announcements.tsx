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
      setText(t('announce', { ahead: number(ahead), time: duration(seconds) }));
    }
  }, [ahead, seconds, t, number, duration]);
  return (
    <p role="status" className="hidden-visually">
      {text}
    </p>
  );
}
