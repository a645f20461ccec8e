import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { classes } from '@shared/ui/classes';

import style from './Booking.module.css';

type Props = { dates: FestivalDetail['dates']; value: string | null; onChange: (date: string) => void; isDisabled: boolean };

export function DateChoice({ dates, value, onChange, isDisabled }: Props) {
  const { t } = useTranslation('reservation');
  const { shortDay, number } = useFormats();
  return (
    <RadioGroup className={style.field} value={value} onChange={onChange} isDisabled={isDisabled}>
      <Label className={style.label}>{t('book.date')}</Label>
      <div className={style.dates}>
        {dates.map(({ date, remaining }) => (
          <Radio key={date} value={date} className={classes(style.date, remaining === 0 && style.gone)} isDisabled={remaining === 0}>
            <strong>{shortDay(date)}</strong>
            <span>{remaining === 0 ? t('book.none') : t('book.left', { tickets: number(remaining) })}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
