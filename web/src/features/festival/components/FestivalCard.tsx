import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { FestivalSummary } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { HourglassIcon } from '@shared/ui/icons';
import { Poster } from '@shared/ui/poster/Poster';
import { Skeleton } from '@shared/ui/Skeleton';

import style from './FestivalCard.module.css';

export function FestivalCard({ festival }: { festival: FestivalSummary }) {
  const { t } = useTranslation('festival');
  const { days } = useFormats();
  return (
    <li>
      <Link to={`/festival/${festival.festivalId}`} className={style.card}>
        <div className={style.picture}>
          <Poster seed={festival.festivalId} />
          {festival.waitingRoom && (
            <span className={style.badge}>
              <HourglassIcon />
              {t('home.queue')}
            </span>
          )}
        </div>
        <h3 className={style.title}>{festival.title}</h3>
        <p className={style.facts}>{days(festival.startDate, festival.endDate)}</p>
        {festival.venue && <p className={style.facts}>{festival.venue}</p>}
      </Link>
    </li>
  );
}

export function FestivalCardSkeleton() {
  return (
    <li className={style.card}>
      <Skeleton height="12rem" />
      <Skeleton height="1.5rem" />
      <Skeleton height="1.25rem" />
    </li>
  );
}
