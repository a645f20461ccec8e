import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { allItems } from '@shared/api/page';
import type { Member, OpenRoom } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { useFormats } from '@shared/i18n/format';
import { useUser } from '@shared/session/store';
import { Button } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Row, Rows } from '@shared/ui/Rows';
import { useNow } from '@shared/ui/useNow';

import { members } from '../api/members';
import { mute, unmute } from '../api/moderation';
import style from './About.module.css';

const MUTE_MINUTES = 10;

export function Members({ room, moderates }: { room: OpenRoom; moderates: boolean }) {
  const { t } = useTranslation('chat');
  const { number } = useFormats();
  const found = useInfiniteQuery(members(room.chatRoomId));
  return (
    <section className={style.section}>
      <h2>{t('room.members', { count: room.members, number: number(room.members) })}</h2>
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      <Rows>
        {allItems(found.data).map((each) => (
          <MemberRow key={each.userId} member={each} room={room} moderates={moderates} />
        ))}
      </Rows>
      {found.hasNextPage && (
        <Button look="quiet" isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {t('about.more')}
        </Button>
      )}
    </section>
  );
}

function MemberRow({ member, room, moderates }: { member: Member; room: OpenRoom; moderates: boolean }) {
  const { t } = useTranslation('chat');
  const { moment } = useFormats();
  const me = useUser().userId;
  const now = useNow(10_000);
  const muted = member.mutedUntil && Date.parse(member.mutedUntil) > now;
  const muting = useWrite({
    mutationFn: () =>
      muted ? unmute(room.chatRoomId, member.userId) : mute(room.chatRoomId, member.userId, MUTE_MINUTES),
    changes: [members(room.chatRoomId).queryKey],
  });
  return (
    <Row
      title={member.name || t('message.gone')}
      note={note()}
      action={
        moderates &&
        member.userId !== me && (
          <Button look="plain" isPending={muting.isPending} onPress={() => muting.mutate()}>
            {muted ? t('about.unmute') : t('about.mute', { minutes: MUTE_MINUTES })}
            <span className="hidden-visually">: {member.name}</span>
          </Button>
        )
      }
    />
  );

  function note() {
    const notes = [
      member.userId === me && t('about.me'),
      member.userId === room.organiserId && t('room.organiser'),
      muted && member.mutedUntil && t('about.mutedUntil', { until: moment(member.mutedUntil) }),
    ];
    return notes.filter(Boolean).join(' · ');
  }
}
