import { useTranslation } from 'react-i18next';

import type { QueueStatus } from '@shared/api/schema';
import { clock, useFormats } from '@shared/i18n/format';
import { useNow } from '@shared/ui/useNow';

import style from './Waiting.module.css';

const COUNTED_DOWN = 3600;

/** Before the opening nobody has a place yet: a draw decides the order. */
export function Opening({ status }: { status: QueueStatus }) {
  const { t } = useTranslation('waiting');
  const { moment, number } = useFormats();
  const now = useNow();
  const opensAt = status.opensAt ?? new Date(now).toISOString();
  const left = (Date.parse(opensAt) - now) / 1000;
  return (
    <section className={style.card} data-testid="opening">
      <h2>{t('scheduled.title', { moment: moment(opensAt) })}</h2>
      {left < COUNTED_DOWN && (
        <>
          <p className={style.label}>{t('scheduled.in')}</p>
          <p className={style.big} role="timer">
            {clock(left)}
          </p>
        </>
      )}
      <p>{t('scheduled.text')}</p>
      <p className={style.label}>{t('scheduled.early', { people: number(Math.max(1, status.waiting)) })}</p>
    </section>
  );
}
