import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { useWrite } from '@shared/api/useWrite';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Lost } from '@shared/ui/Lost';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { joinRoom } from '../api/membership';
import { chatKey } from '../api/rooms';
import { useConversation } from '../model/useConversation';
import { Room } from './Room';

export function RoomPage() {
  const { chatRoomId = '' } = useParams();
  return <Door key={chatRoomId} chatRoomId={chatRoomId} />;
}

/** Shows the room to members, and asks other people to join. */
function Door({ chatRoomId }: { chatRoomId: string }) {
  const { t } = useTranslation('chat');
  const talk = useConversation(chatRoomId);
  const { room } = talk;
  if (isProblem(room.error, 'NOT_A_MEMBER', 'BANNED')) {
    return <Gate chatRoomId={chatRoomId} refusal={room.error} />;
  }
  if (isProblem(room.error, 'CHAT_ROOM_NOT_FOUND')) {
    return <Lost text={room.error.message} />;
  }
  if (room.data) {
    return <Room talk={talk} room={room.data} />;
  }
  return (
    <Page title={t('rooms.title')} narrow>
      <ProblemNotice error={room.error} retry={() => void room.refetch()} />
      {room.isPending && <Skeleton height="24rem" />}
    </Page>
  );
}

function Gate({ chatRoomId, refusal }: { chatRoomId: string; refusal: Error }) {
  const { t } = useTranslation('chat');
  const joining = useWrite({
    mutationFn: () => joinRoom(chatRoomId),
    changes: [chatKey],
  });
  if (isProblem(refusal, 'BANNED') || isProblem(joining.error, 'BANNED')) {
    return (
      <Page title={t('gate.banned')} narrow>
        <Notice kind="bad" actions={<ButtonLink to="/chat" look="quiet">{t('rooms.title')}</ButtonLink>}>
          {t('gate.bannedText')}
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t('gate.title')} lead={t('gate.lead')} narrow>
      <ProblemNotice error={joining.error} />
      <Button isPending={joining.isPending} onPress={() => joining.mutate()} wide>
        {t('gate.join')}
      </Button>
    </Page>
  );
}
