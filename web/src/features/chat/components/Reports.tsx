import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { allItems } from '@shared/api/page';
import type { OpenRoom, ReportedMessage } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { useFormats } from '@shared/i18n/format';
import { Button } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Row, Rows } from '@shared/ui/Rows';

import { deleteMessage } from '../api/moderation';
import { reports } from '../api/reports';
import { chatKey } from '../api/rooms';
import style from './About.module.css';

/** The messages that members reported, for the organiser. */
export function Reports({ room }: { room: OpenRoom }) {
  const { t } = useTranslation('chat');
  const found = useInfiniteQuery(reports(room.chatRoomId));
  const items = allItems(found.data);
  return (
    <section className={style.section}>
      <h2>{t('report.list')}</h2>
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      {found.isSuccess && items.length === 0 && <p className={style.note}>{t('report.none')}</p>}
      {items.length > 0 && (
        <Rows>
          {items.map((each) => (
            <ReportRow key={`${each.seq} ${each.reportedBy}`} reported={each} chatRoomId={room.chatRoomId} />
          ))}
        </Rows>
      )}
      {found.hasNextPage && (
        <Button look="quiet" isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {t('about.more')}
        </Button>
      )}
    </section>
  );
}

function ReportRow({ reported, chatRoomId }: { reported: ReportedMessage; chatRoomId: string }) {
  const { t } = useTranslation('chat');
  const { moment } = useFormats();
  const { message, reason, reports: count } = reported;
  const deleting = useWrite({
    mutationFn: () => deleteMessage(chatRoomId, reported.seq),
    changes: [chatKey],
  });
  const notes = [
    message?.senderName,
    t(`report.reasons.${reason}`),
    t('report.times', { count }),
    moment(reported.reportedAt),
  ];
  return (
    <Row
      title={message?.deleted ? t('message.deleted') : message?.text}
      note={notes.filter(Boolean).join(' · ')}
      action={
        !message?.deleted && (
          <Button look="plain" isPending={deleting.isPending} onPress={() => deleting.mutate()}>
            {t('deed.delete.yes')}
          </Button>
        )
      }
    />
  );
}
