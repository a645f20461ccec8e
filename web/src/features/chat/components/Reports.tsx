import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { allItems } from '@shared/api/page';
import { queries } from '@shared/api/queries';
import type { OpenRoom, ReportedMessage } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { Button } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { deleteMessage } from '../api/moderation';
import { reports } from '../api/reports';
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
        <ul className={style.list}>
          {items.map((each) => (
            <Row key={`${each.seq} ${each.reportedBy}`} reported={each} chatRoomId={room.chatRoomId} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button look="quiet" isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {t('about.more')}
        </Button>
      )}
    </section>
  );
}

function Row({ reported, chatRoomId }: { reported: ReportedMessage; chatRoomId: string }) {
  const { t } = useTranslation('chat');
  const { moment } = useFormats();
  const { message, reason, reports: count } = reported;
  const deleting = useMutation({
    mutationFn: () => deleteMessage(chatRoomId, reported.seq),
    onSuccess: () => queries.invalidateQueries({ queryKey: reports(chatRoomId).queryKey }),
  });
  return (
    <li className={style.row}>
      <span className={style.who}>
        <span className={style.name}>{message?.deleted ? t('message.deleted') : message?.text}</span>
        <span className={style.note}>
          {[message?.senderName, t(`report.reasons.${reason}`), t('report.times', { count }), moment(reported.reportedAt)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {!message?.deleted && (
        <Button look="plain" isPending={deleting.isPending} onPress={() => deleting.mutate()}>
          {t('deed.delete.yes')}
        </Button>
      )}
    </li>
  );
}
