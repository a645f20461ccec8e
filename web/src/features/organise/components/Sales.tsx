import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';

import style from './Organise.module.css';

/** How many tickets of each date are sold. */
export function Sales({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('organise');
  const { shortDay, number } = useFormats();
  const capacity = festival.dates.reduce((sum, each) => sum + each.capacity, 0);
  const remaining = festival.dates.reduce((sum, each) => sum + each.remaining, 0);
  return (
    <section className={style.panel} aria-labelledby="sales">
      <h2 id="sales">{t('sales.title')}</h2>
      <p className={style.figure}>
        <strong>{number(capacity - remaining)}</strong>
        <span className={style.note}>{t('sales.of', { all: number(capacity) })}</span>
      </p>
      <ul className={style.dates}>
        {festival.dates.map(({ date, capacity: all, remaining: left }) => (
          <li key={date} className={style.date}>
            <span>{shortDay(date)}</span>
            <span className={style.note}>
              {left === 0 ? t('sales.soldOut') : t('sales.left', { count: left, number: number(left) })}
            </span>
            <span className={style.bar} aria-hidden>
              <span className={style.fill} style={{ width: `${all === 0 ? 0 : ((all - left) / all) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
