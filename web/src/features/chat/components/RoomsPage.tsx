import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { MyRoom } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { ButtonLink } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { PictureRow, PictureRows } from '@shared/ui/PictureRows';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { myRooms } from '../api/rooms';
import style from './Rooms.module.css';

const FRESH = 5_000; // for the last messages; the numbers of unread messages are pushed

export function RoomsPage() {
  const { t } = useTranslation('chat');
  const rooms = useQuery({ ...myRooms, staleTime: 0, refetchInterval: FRESH });
  return (
    <Page title={t('rooms.title')} lead={t('rooms.lead')} narrow>
      <ProblemNotice error={rooms.error} retry={() => void rooms.refetch()} />
      {rooms.isPending && <Skeleton height="12rem" />}
      {rooms.data?.length === 0 && (
        <Notice title={t('rooms.none')} actions={<ButtonLink to="/">{t('rooms.find')}</ButtonLink>}>
          {t('rooms.noneHint')}
        </Notice>
      )}
      {!!rooms.data?.length && (
        <PictureRows>
          {rooms.data.map((room) => (
            <Room key={room.chatRoomId} room={room} />
          ))}
        </PictureRows>
      )}
    </Page>
  );
}

function Room({ room }: { room: MyRoom }) {
  const { t } = useTranslation('chat');
  const { shortDay, time, number } = useFormats();
  const { lastMessage: last, unread } = room;
  return (
    <PictureRow
      to={`/chat/${room.chatRoomId}`}
      seed={room.festivalId}
      title={room.title}
      note={last ? lastSaid() : t('rooms.silent')}
      aside={last && when(last.sentAt)}
      mark={
        unread > 0 && (
          <span className={style.unread}>
            <span aria-hidden>{unread > 999 ? '999+' : number(unread)}</span>
            <span className="hidden-visually">{t('rooms.unread', { count: unread })}</span>
          </span>
        )
      }
    />
  );

  function when(instant: string) {
    const isToday = new Date(instant).toDateString() === new Date().toDateString();
    return isToday ? time(instant) : shortDay(instant.slice(0, 10));
  }

  function lastSaid() {
    if (last?.deleted) {
      return t('message.deleted');
    }
    return last?.hidden ? t('message.hidden') : `${last?.senderName || t('message.gone')}: ${last?.text ?? ''}`;
  }
}
