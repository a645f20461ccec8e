import { useTranslation } from 'react-i18next';

import { useFormats } from '@shared/i18n/format';

import { path, type Sample } from '../model/samples';
import style from './Organise.module.css';

const WIDTH = 600;
const HEIGHT = 160;

/** The people who wait and those who book, since the page was opened. The same is also shown as numbers. */
export function QueueChart({ samples }: { samples: readonly Sample[] }) {
  const { t } = useTranslation('organise');
  const { number } = useFormats();
  const most = Math.max(5, ...samples.map(({ waiting, active }) => Math.max(waiting, active)));
  const until = samples.at(-1)?.at ?? 0;
  const line = (value: (sample: Sample) => number) =>
    path(
      samples.map((sample) => ({ at: sample.at, value: value(sample) })),
      { width: WIDTH, height: HEIGHT, most, until },
    );
  const waiting = line((sample) => sample.waiting);
  return (
    <figure className={style.chart}>
      <svg viewBox={`-4 -8 ${WIDTH + 8} ${HEIGHT + 16}`} aria-hidden>
        {[0, 0.5, 1].map((part) => (
          <line key={part} x1="0" x2={WIDTH} y1={HEIGHT * part} y2={HEIGHT * part} className={style.grid} />
        ))}
        {waiting && <path d={`${waiting}V${HEIGHT}H0Z`} className={style.area} />}
        <path d={waiting} className={style.lineWaiting} />
        <path d={line((sample) => sample.active)} className={style.lineActive} />
      </svg>
      <figcaption className={style.caption}>
        <span className={style.keyWaiting}>{t('queue.waiting')}</span>
        <span className={style.keyActive}>{t('queue.active')}</span>
        <span className={style.note}>{t('queue.chart', { most: number(most) })}</span>
      </figcaption>
    </figure>
  );
}
