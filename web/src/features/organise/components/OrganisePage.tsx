import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { allItems } from '@shared/api/page';
import type { OrganisedFestival } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { PictureRow, PictureRows } from '@shared/ui/PictureRows';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { organised } from '../api/organised';

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
        <PictureRows>
          {festivals.map((festival) => (
            <Row key={festival.festivalId} festival={festival} />
          ))}
        </PictureRows>
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
  const state =
    festival.status === 'CANCELLED' ? t('cancelled') : t('sales.sold', { count: festival.sold, number: number(festival.sold) });
  return (
    <PictureRow
      to={`/organise/${festival.festivalId}`}
      seed={festival.festivalId}
      title={festival.title}
      note={`${days(festival.startDate, festival.endDate)} · ${state}`}
    />
  );
}
