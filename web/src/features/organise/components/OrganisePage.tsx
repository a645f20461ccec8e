import { useState } from 'react';

import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { FestivalDetail } from '@shared/api/schema';
import { festivalDetail } from '@shared/festival/festival';
import { useFormats } from '@shared/i18n/format';
import { useUser } from '@shared/session/store';
import { ButtonLink } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { Poster } from '@shared/ui/poster/Poster';

import { mine } from '../model/mine';
import style from './Organise.module.css';

export function OrganisePage() {
  const { t } = useTranslation('organise');
  const { userId } = useUser();
  const [ids] = useState(() => mine(userId));
  const found = useQueries({ queries: ids.map(festivalDetail) })
    .map(({ data }) => data)
    .filter((festival) => festival?.organiserId === userId);
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <ButtonLink to="/organise/new" wide>
        {t('new.title')}
      </ButtonLink>
      {ids.length === 0 && <Notice>{t('none')}</Notice>}
      {found.length > 0 && (
        <ul className={style.festivals}>{found.map((festival) => festival && <Row key={festival.festivalId} festival={festival} />)}</ul>
      )}
      {ids.length > 0 && <p className={style.note}>{t('here')}</p>}
    </Page>
  );
}

function Row({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('organise');
  const { days, number } = useFormats();
  const sold = festival.dates.reduce((sum, { capacity, remaining }) => sum + capacity - remaining, 0);
  return (
    <li>
      <Link to={`/organise/${festival.festivalId}`} className={style.festival}>
        <span className={style.picture}>
          <Poster seed={festival.festivalId} />
        </span>
        <span className={style.name}>{festival.title}</span>
        <span className={style.note}>
          {days(festival.startDate, festival.endDate)} ·{' '}
          {festival.status === 'CANCELLED' ? t('cancelled') : t('sales.sold', { count: sold, number: number(sold) })}
        </span>
      </Link>
    </li>
  );
}
