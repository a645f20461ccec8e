import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { allItems } from '@shared/api/page';
import type { Notification } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { useFormats } from '@shared/i18n/format';
import { useLanguage } from '@shared/i18n/language';
import { Button, ButtonLink } from '@shared/ui/Button';
import { classes } from '@shared/ui/classes';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { Poster } from '@shared/ui/poster/Poster';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { markRead, notifications, notificationsKey } from '../api/notifications';
import { pathOf } from '../model/link';
import style from './Notifications.module.css';

export function NotificationsPage() {
  const { t } = useTranslation('notification');
  const language = useLanguage();
  const found = useInfiniteQuery({ ...notifications, queryKey: [...notifications.queryKey, language], staleTime: 0 });
  const items = allItems(found.data);
  const reading = useWrite({ mutationFn: markRead, changes: [notificationsKey] });
  return (
    <Page title={t('title')} narrow>
      <div className={style.actions}>
        {items.some(({ readAt }) => !readAt) && (
          <Button look="quiet" isPending={reading.isPending} onPress={() => reading.mutate(undefined)}>
            {t('readAll')}
          </Button>
        )}
        <ButtonLink look="plain" to="/me/devices">{t('devices.title')}</ButtonLink>
      </div>
      <ProblemNotice error={found.error ?? reading.error} retry={() => void found.refetch()} />
      {found.isPending && <Skeleton height="16rem" />}
      {found.isSuccess && items.length === 0 && <Notice title={t('none')}>{t('noneHint')}</Notice>}
      {items.length > 0 && (
        <ul className={style.list}>
          {items.map((each) => (
            <Row key={each.notificationId} told={each} read={() => reading.mutate([each.notificationId])} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button look="quiet" isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  );
}

function Row({ told, read }: { told: Notification; read: () => void }) {
  const { t } = useTranslation('notification');
  const { moment } = useFormats();
  return (
    <li>
      <Link to={pathOf(told.link)} className={classes(style.told, !told.readAt && style.fresh)} onClick={() => told.readAt ?? read()}>
        <span className={style.picture}>
          <Poster seed={told.festivalId} />
        </span>
        <span className={style.title}>
          {!told.readAt && <span className="hidden-visually">{t('unread')}</span>}
          {told.title}
        </span>
        <span>{told.body}</span>
        <time className={style.when} dateTime={told.sentAt}>
          {moment(told.sentAt)}
        </time>
      </Link>
    </li>
  );
}
