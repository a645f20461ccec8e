import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { FestivalDetail } from '@shared/api/schema';
import { festivalDetail } from '@shared/festival/festival';
import { LostFestival } from '@shared/festival/LostFestival';
import { useFormats } from '@shared/i18n/format';
import { classes } from '@shared/ui/classes';
import { DayIcon, PlaceIcon, TicketIcon } from '@shared/ui/icons';
import { isLost } from '@shared/ui/Lost';
import { Page } from '@shared/ui/Page';
import { Poster } from '@shared/ui/poster/Poster';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { Availability } from './Availability';
import style from './Festival.module.css';
import { WayIn } from './WayIn';

const FRESH = 5_000;

export function FestivalPage() {
  const { festivalId = '' } = useParams();
  const found = useQuery({ ...festivalDetail(festivalId), refetchInterval: FRESH, staleTime: FRESH });
  if (!found.data && isLost(found.error)) {
    return <LostFestival />;
  }
  if (!found.data) {
    return (
      <Page title={found.error ? found.error.message : '…'} hideTitle>
        <ProblemNotice error={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Skeleton height="20rem" />}
      </Page>
    );
  }
  return <Found festival={found.data} />;
}

function Found({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('festival');
  const { festivalId, title, description, dates, status } = festival;
  return (
    <Page title={title} hideTitle>
      <article className={style.festival}>
        <div className={style.picture}>
          <Poster seed={festivalId} />
        </div>
        <div className={style.main}>
          <p className={style.title} aria-hidden>
            {title}
          </p>
          <Facts festival={festival} />
        </div>
        <div className={style.side}>
          <WayIn festival={festival} />
          {status !== 'CANCELLED' && <Availability dates={dates} />}
        </div>
        {description && (
          <section className={classes(style.section, style.about)}>
            <h2>{t('detail.about')}</h2>
            <p className={style.description}>{description}</p>
          </section>
        )}
      </article>
    </Page>
  );
}

function Facts({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('festival');
  const { days } = useFormats();
  return (
    <ul className={style.facts}>
      <li>
        <DayIcon /> {days(festival.startDate, festival.endDate)}
      </li>
      {festival.venue && (
        <li>
          <PlaceIcon /> {festival.venue}
        </li>
      )}
      <li>
        <TicketIcon /> {t('detail.limit', { most: festival.maxPerUser })}
      </li>
    </ul>
  );
}
