import { useEffect, useRef } from 'react';

import { useTranslation } from 'react-i18next';

import type { OpenRoom } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { useFormats } from '@shared/i18n/format';
import { useUser } from '@shared/session/store';
import { Button } from '@shared/ui/Button';

import { linesOf } from '../model/lines';
import type { Talk } from '../model/useConversation';
import { Bubble } from './Bubble';
import { Draft } from './Draft';
import style from './Messages.module.css';

/**
 * The newest message is at the bottom, and the view stays there when new ones come. Older ones load when the user
 * scrolls up.
 */
export function Messages({ talk, room }: { talk: Talk; room: OpenRoom }) {
  const { t } = useTranslation('chat');
  const { day: dayName } = useFormats();
  const { userId } = useUser();
  const scroller = useRef<HTMLDivElement>(null);
  const wrote = talk.outgoing.length;
  useEffect(() => {
    if (wrote > 0) {
      scroller.current?.scrollTo({ top: 0 }); // the bottom, because the column is reversed
    }
  }, [wrote]);
  const lines = linesOf(talk.messages);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <div ref={scroller} className={style.scroller} role="region" aria-label={t('room.messages')} tabIndex={0}>
      <div className={style.inner}>
        {talk.hasOlder && <Older key={talk.messages[0]?.seq} load={talk.loadOlder} />}
        {!talk.hasOlder && <p className={style.beginning}>{t('room.beginning')}</p>}
        <ol className={style.list}>
          {lines.map(({ message, day, goesOn }) => (
            <li key={message.seq}>
              {day && <h2 className={style.day}>{dayName(day)}</h2>}
              <Bubble message={message} room={room} goesOn={goesOn} own={message.senderId === userId} />
            </li>
          ))}
          {talk.outgoing.map((own) => (
            <li key={own.clientMessageId}>
              <Draft own={own} again={() => talk.again(own)} drop={() => talk.drop(own)} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Loads older messages when it becomes visible, or when it is pressed. */
function Older({ load }: { load: () => Promise<void> }) {
  const { t } = useTranslation('chat');
  const place = useRef<HTMLDivElement>(null);
  const { mutate, isPending, isIdle } = useWrite({ mutationFn: load, changes: [] });
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting && isIdle) {
        mutate();
      }
    });
    if (place.current) {
      observer.observe(place.current);
    }
    return () => observer.disconnect();
  }, [mutate, isIdle]);
  return (
    <div ref={place} className={style.older}>
      <Button look="plain" isPending={isPending} onPress={() => mutate()}>
        {t('room.older')}
      </Button>
    </div>
  );
}
