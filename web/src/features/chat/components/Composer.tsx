import { type KeyboardEvent, useState } from 'react';

import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';

import type { OpenRoom } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { useUser } from '@shared/session/store';
import { Button } from '@shared/ui/Button';
import { useNow } from '@shared/ui/useNow';

import { SendIcon } from './icons';
import style from './Room.module.css';

const LONGEST = 1000;

type Props = { room: OpenRoom; write: (text: string) => void; label: string };

export function Composer({ room, write, label }: Props) {
  const { t } = useTranslation('chat');
  const { moment } = useFormats();
  const { userId } = useUser();
  const [text, setText] = useState('');
  const now = useNow(5_000);
  const muted = room.mutedUntil && Date.parse(room.mutedUntil) > now;
  const said = text.trim();
  const send = () => {
    if (said) {
      write(said);
      setText('');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  if (muted && room.mutedUntil) {
    return <p className={style.muted}>{t('compose.muted', { until: moment(room.mutedUntil) })}</p>;
  }
  return (
    <form
      className={style.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {room.slowModeSeconds > 0 && room.organiserId !== userId && (
        <p className={style.slow}>{t('compose.slow', { seconds: room.slowModeSeconds })}</p>
      )}
      <TextField aria-label={label} value={text} onChange={setText} maxLength={LONGEST} className={style.text}>
        <TextArea rows={1} className={style.input} placeholder={t('compose.placeholder')} onKeyDown={onKeyDown} />
      </TextField>
      <Button type="submit" aria-label={t('compose.send')} isDisabled={!said}>
        <SendIcon />
      </Button>
    </form>
  );
}
