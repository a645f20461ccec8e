import { useTranslation } from 'react-i18next';

import { secondsToEnter } from '@shared/festival/entering';
import { useFormats } from '@shared/i18n/format';

import style from './Waiting.module.css';

const USUAL_MINUTES = 5;

/** What a person in line must know before it is their turn, because then there is no time to read. */
export function Rules({ admissionMinutes = USUAL_MINUTES }: { admissionMinutes: number | undefined }) {
  const { t } = useTranslation('waiting');
  const { duration } = useFormats();
  return (
    <ul className={style.rules}>
      <li>{t('rules.keep')}</li>
      <li>{t('rules.enter', { time: duration(secondsToEnter(admissionMinutes)) })}</li>
      <li>{t('rules.chance')}</li>
    </ul>
  );
}
