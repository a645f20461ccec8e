import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { Button } from '@shared/ui/Button';
import { classes } from '@shared/ui/classes';

import style from './Festival.module.css';

const FEW = 0.1;
const FIRST = 7;

/** The tickets that are left, by date. Of many dates it shows the first ones, and says how many more there are. */
export function Availability({ dates }: { dates: FestivalDetail['dates'] }) {
  const { t } = useTranslation('festival');
  const [all, setAll] = useState(false);
  const isLong = dates.length > FIRST + 1;
  return (
    <section className={style.section}>
      <div className={style.heading}>
        <h2>{t('detail.dates')}</h2>
        <span className={style.hint}>{t('detail.live')}</span>
      </div>
      <ul className={style.dates}>
        {(isLong && !all ? dates.slice(0, FIRST) : dates).map((each) => (
          <Left key={each.date} of={each} />
        ))}
      </ul>
      {isLong && (
        <Button look="plain" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('detail.fewerDates') : t('detail.moreDates', { count: dates.length - FIRST })}
        </Button>
      )}
    </section>
  );
}

function Left({ of: { date, remaining, capacity } }: { of: FestivalDetail['dates'][number] }) {
  const { t } = useTranslation('festival');
  const { shortDay, number } = useFormats();
  const isFew = remaining > 0 && remaining <= capacity * FEW;
  return (
    <li className={classes(style.date, remaining === 0 && style.gone)}>
      <span className={style.day}>{shortDay(date)}</span>
      <span className={style.meter} aria-hidden>
        <span style={{ width: `${(100 * remaining) / capacity}%` }} />
      </span>
      <span className={classes(style.left, isFew && style.few)}>
        {remaining === 0 ? t('detail.none') : t(isFew ? 'detail.few' : 'detail.left', { tickets: number(remaining) })}
      </span>
    </li>
  );
}
