import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { allItems } from '@shared/api/page';
import type { OrganisedFestival } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { Poster } from '@shared/ui/poster/Poster';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { organised } from '../api/organised';
import style from './Organise.module.css';

export function OrganisePage() {
  const { t } = useTranslation('organise');
  const mine = useInfiniteQuery(organised());
  const festivals = allItems(mine.data);
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <ButtonLink to="/organise/new" wide>
        {t('new.title')}
      </ButtonLink>
      {!mine.data && <ProblemNotice error={mine.error} retry={() => void mine.refetch()} />}
      {mine.isPending && <Skeleton height="6rem" />}
      {mine.isSuccess && festivals.length === 0 && <Notice>{t('none')}</Notice>}
      {festivals.length > 0 && (
        <ul className={style.festivals}>
          {festivals.map((festival) => (
            <Row key={festival.festivalId} festival={festival} />
          ))}
        </ul>
      )}
      {mine.hasNextPage && (
        <Button look="quiet" isPending={mine.isFetchingNextPage} onPress={() => void mine.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  );
}

function Row({ festival }: { festival: OrganisedFestival }) {
  const { t } = useTranslation('organise');
  const { days, number } = useFormats();
  return (
    <li>
      <Link to={`/organise/${festival.festivalId}`} className={style.festival}>
        <span className={style.picture}>
          <Poster seed={festival.festivalId} />
        </span>
        <span className={style.name}>{festival.title}</span>
        <span className={style.note}>
          {days(festival.startDate, festival.endDate)} ·{' '}
          {festival.status === 'CANCELLED' ? t('cancelled') : t('sales.sold', { count: festival.sold, number: number(festival.sold) })}
        </span>
      </Link>
    </li>
  );
}
