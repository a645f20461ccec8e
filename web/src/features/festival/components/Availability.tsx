import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { classes } from '@shared/ui/classes';

import style from './Festival.module.css';

const FEW = 0.1;

export function Availability({ dates }: { dates: FestivalDetail['dates'] }) {
  const { t } = useTranslation('festival');
  const { shortDay, number } = useFormats();
  const left = (remaining: number, capacity: number) =>
    remaining === 0
      ? t('detail.none')
      : t(remaining <= capacity * FEW ? 'detail.few' : 'detail.left', { tickets: number(remaining) });
  return (
    <section className={style.section}>
      <div className={style.heading}>
        <h2>{t('detail.dates')}</h2>
        <span className={style.hint}>{t('detail.live')}</span>
      </div>
      <ul className={style.dates}>
        {dates.map(({ date, remaining, capacity }) => (
          <li key={date} className={classes(style.date, remaining === 0 && style.gone)}>
            <span className={style.day}>{shortDay(date)}</span>
            <span className={style.meter} aria-hidden>
              <span style={{ width: `${(100 * remaining) / capacity}%` }} />
            </span>
            <span className={classes(style.left, remaining > 0 && remaining <= capacity * FEW && style.few)}>
              {left(remaining, capacity)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
