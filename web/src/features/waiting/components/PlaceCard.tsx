import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';

import type { PlaceView } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';

import { type Outlook, progress } from './outlook';
import { startOf } from './start';
import style from './Waiting.module.css';

type Props = { place: PlaceView; outlook: Outlook; onHold: boolean };

export function PlaceCard({ place, outlook: { ahead, seconds }, onHold }: Props) {
  const { t } = useTranslation('waiting');
  const { number } = useFormats();
  const done = progress(ahead, startOf(place.queue, place.position, ahead) + 1);
  return (
    <section className={style.card} data-testid="place">
      <p className={style.label}>{t('ahead')}</p>
      <p className={style.big} key={ahead}>
        {t('people', { ahead: number(ahead) })}
      </p>
      <ProgressBar aria-label={t('progress')} value={done} className={style.bar}>
        <span style={{ width: `${Math.max(done, 4)}%` }} />
      </ProgressBar>
      <p className={style.estimate}>{onHold ? t('paused.title') : <Estimate seconds={seconds} />}</p>
      {place.position !== undefined && <p className={style.label}>{t('position', { position: number(place.position) })}</p>}
    </section>
  );
}

function Estimate({ seconds }: { seconds: number | undefined }) {
  const { t } = useTranslation('waiting');
  const { duration } = useFormats();
  if (seconds === undefined) {
    return t('unknown');
  }
  return seconds < 10 ? t('soon') : t('estimate', { time: duration(seconds) });
}
