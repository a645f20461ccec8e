import { useState } from 'react';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

import { refresh } from '@shared/api/known';
import { isProblem } from '@shared/api/problem';
import type { OpenRoom } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Confirm } from '@shared/ui/Confirm';
import { Lost } from '@shared/ui/Lost';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { leaveRoom } from '../api/membership';
import { openRoom } from '../api/openRoom';
import { myRooms } from '../api/rooms';
import style from './About.module.css';
import { HiddenPeople } from './HiddenPeople';
import { Members } from './Members';
import { Reports } from './Reports';
import { SlowMode } from './SlowMode';

export function AboutRoomPage() {
  const { t } = useTranslation('chat');
  const { chatRoomId = '' } = useParams();
  const room = useQuery({
    queryKey: ['chat', 'about', chatRoomId],
    queryFn: ({ signal }) => openRoom(chatRoomId, { limit: 1, peek: true }, signal),
  });
  if (isProblem(room.error, 'CHAT_ROOM_NOT_FOUND')) {
    return <Lost text={room.error.message} />;
  }
  return (
    <Page title={room.data?.title ?? t('about.title')} lead={t('about.title')} narrow>
      <div>
        <ButtonLink to={`/chat/${chatRoomId}`} look="plain">
          {t('about.back')}
        </ButtonLink>
      </div>
      <ProblemNotice error={room.error} retry={() => void room.refetch()} />
      {room.isPending && <Skeleton height="20rem" />}
      {room.data && <About room={room.data} />}
    </Page>
  );
}

function About({ room }: { room: OpenRoom }) {
  const { t } = useTranslation('chat');
  const moderates = room.organiserId === useUser().userId;
  return (
    <div className={style.sections}>
      {moderates && <SlowMode room={room} />}
      {moderates && <Reports room={room} />}
      <Members room={room} moderates={moderates} />
      <HiddenPeople />
      <section className={style.section}>
        <h2 className="hidden-visually">{t('leave.title')}</h2>
        <Leave room={room} />
      </section>
    </div>
  );
}

function Leave({ room }: { room: OpenRoom }) {
  const { t } = useTranslation('chat');
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const leaving = useWrite({
    mutationFn: () => leaveRoom(room.chatRoomId),
    changes: [myRooms.queryKey],
    onSuccess: async () => {
      await refresh(myRooms.queryKey);
      await navigate('/chat', { replace: true });
    },
  });
  return (
    <>
      <Button look="danger" onPress={() => setAsks(true)} wide>
        {t('leave.title')}
      </Button>
      <Confirm
        isOpen={asks}
        danger
        title={t('leave.title')}
        yes={t('leave.yes')}
        no={t('deed.no')}
        isPending={leaving.isPending}
        onYes={() => leaving.mutate()}
        onNo={() => setAsks(false)}
      >
        {t('leave.text')}
        <ProblemNotice error={leaving.error} />
      </Confirm>
    </>
  );
}
