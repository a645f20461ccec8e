import { useEffect } from 'react';

import { useTranslation } from 'react-i18next';

import type { PlaceView } from '@shared/api/schema';
import { clock } from '@shared/i18n/format';
import { ButtonLink } from '@shared/ui/Button';
import { useNow } from '@shared/ui/useNow';

import { chime } from './chime';
import { notify } from './notify';
import style from './Waiting.module.css';

type Props = { festivalId: string; place: PlaceView };

/**
 * The moment that the person waited for. An admission that is not used within a minute is lost, so they must notice it.
 */
export function Turn({ festivalId, place }: Props) {
  const { t } = useTranslation('waiting');
  const now = useNow();
  const until = place.enterBy ?? place.admittedUntil;
  const link = `/festival/${festivalId}/book`;
  useEffect(() => {
    chime();
    navigator.vibrate?.([200, 100, 200]);
    void notify(t('turn.title'), t('turn.body'), link);
  }, [t, link]);
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
        <p>{t('turn.text')}</p>
      </div>
      {until && (
        <p className={style.left}>
          {t('turn.left')}{' '}
          <strong role="timer" className={style.clock}>
            {clock((Date.parse(until) - now) / 1000)}
          </strong>
        </p>
      )}
      <ButtonLink to={link} wide>
        {t('turn.enter')}
      </ButtonLink>
    </section>
  );
}
