import { useTranslation } from 'react-i18next';

import { clock } from '@shared/i18n/format';
import { ButtonLink } from '@shared/ui/Button';
import { classes } from '@shared/ui/classes';
import { Notice } from '@shared/ui/Notice';
import { useNow } from '@shared/ui/useNow';

import style from './Booking.module.css';

const HURRY = 60;

/** The time until the admission ends. Screen readers say it once, in the last minute. */
export function TimeLeft({ until, festivalId }: { until: string; festivalId: string }) {
  const { t } = useTranslation('reservation');
  const left = (Date.parse(until) - useNow()) / 1000;
  if (left <= 0) {
    const again = (
      <ButtonLink look="quiet" to={`/festival/${festivalId}/wait`}>
        {t('refused.NOT_ADMITTED.again')}
      </ButtonLink>
    );
    return (
      <Notice kind="bad" title={t('refused.NOT_ADMITTED.title')} actions={again}>
        {t('refused.NOT_ADMITTED.text')}
      </Notice>
    );
  }
  return (
    <div className={classes(style.time, left < HURRY && style.hurry)}>
      <span role="timer">{t('book.time', { time: clock(left) })}</span>
      <span role="status" className="hidden-visually">
        {left < HURRY && t('book.timeHint')}
      </span>
    </div>
  );
}
