import type { CSSProperties } from 'react';

import { useTranslation } from 'react-i18next';

import type { MessageView, OpenRoom } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { classes } from '@shared/ui/classes';

import { MessageMenu } from './MessageMenu';
import style from './Messages.module.css';

type Props = { message: MessageView; room: OpenRoom; goesOn: boolean; own: boolean };

export function Bubble({ message, room, goesOn, own }: Props) {
  const { t } = useTranslation('chat');
  const { time } = useFormats();
  const { senderId, deleted, text } = message;
  const hidden = message.hidden || room.hiddenSenders.includes(senderId);
  const said = deleted || hidden ? t(deleted ? 'message.deleted' : 'message.hidden') : text;
  return (
    <article className={classes(style.message, own && style.own, goesOn && style.goesOn)}>
      {!own && !goesOn && (
        <h3 className={style.sender}>
          <span className={style.face} style={{ '--hue': hueOf(senderId) } as CSSProperties} aria-hidden>
            {[...message.senderName][0] ?? '·'}
          </span>
          {message.senderName || t('message.gone')}
          {senderId === room.organiserId && <span className={style.organiser}>{t('room.organiser')}</span>}
        </h3>
      )}
      <div className={style.line}>
        {own && <span className="hidden-visually">{t('message.own')}</span>}
        <p className={classes(style.bubble, (deleted || hidden) && style.silenced)}>{said}</p>
        <time className={style.time} dateTime={message.sentAt}>
          {time(message.sentAt)}
        </time>
        {!deleted && <MessageMenu message={message} room={room} own={own} />}
      </div>
    </article>
  );
}

/** The same person always has the same colour. */
function hueOf(userId: string): number {
  return [...userId].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
}
