import { useEffect, useEffectEvent } from 'react';

import { useTranslation } from 'react-i18next';

import type { PlaceView } from '@shared/api/schema';
import { clock } from '@shared/i18n/format';
import { ButtonLink } from '@shared/ui/Button';
import { useNow } from '@shared/ui/useNow';

import { chime } from './chime';
import { notify } from './notify';
import { hasMissed } from './turns';
import style from './Waiting.module.css';

const ASK_EVERY = 5;
const ASK_FOR = 60;

type Props = { festivalId: string; place: PlaceView; askAgain: () => void };

/**
 * The moment that the person waited for. A turn that is not used within a minute is missed, so they must notice it. When
 * the time is up, it asks how it goes on.
 */
export function Turn({ festivalId, place, askAgain }: Props) {
  const { t } = useTranslation('waiting');
  const now = useNow();
  const until = place.enterBy ?? place.admittedUntil;
  const left = until ? (Date.parse(until) - now) / 1000 : undefined;
  const link = `/festival/${festivalId}/book`;
  useEffect(() => {
    chime();
    navigator.vibrate?.([200, 100, 200]);
    void notify(t('turn.title'), t('turn.body'), link);
  }, [t, link]);
  useAsking(left, askAgain);
  return (
    <section className={style.turn}>
      <title>{t('turn.tab')}</title>
      <div className={style.confetti} aria-hidden>
        {Array.from({ length: 14 }, (_, index) => (
          <i key={index} />
        ))}
      </div>
      <div role="alert">
        <h2 className={style.turnTitle}>{t('turn.title')}</h2>
        <p>{hasMissed(place) ? t('turn.last') : t('turn.text')}</p>
      </div>
      {left !== undefined && (
        <p className={style.left}>
          {t('turn.left')}{' '}
          <strong role="timer" className={style.clock}>
            {clock(left)}
          </strong>
        </p>
      )}
      <ButtonLink to={link} wide>
        {t('turn.enter')}
      </ButtonLink>
    </section>
  );
}

/** Asks again and again after the time is up, because this device's clock may be ahead of the server's. */
function useAsking(left: number | undefined, ask: () => void) {
  const turn = left === undefined || left > 0 ? null : Math.floor(Math.min(-left, ASK_FOR) / ASK_EVERY);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (turn !== null) {
      askNow();
    }
  }, [turn]);
}
