import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';

import style from './Booking.module.css';

type Props = { value: number; most: number; limit: number; onChange: (tickets: number) => void; isDisabled: boolean };

export function Quantity({ value, most, limit, onChange, isDisabled }: Props) {
  const { t } = useTranslation('reservation');
  return (
    <NumberField
      className={style.field}
      value={value}
      minValue={1}
      maxValue={Math.max(1, most)}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <Label className={style.label}>{t('book.quantity')}</Label>
      <Group className={style.stepper}>
        <Button slot="decrement" aria-label={t('book.less')}>
          −
        </Button>
        <Input />
        <Button slot="increment" aria-label={t('book.more')}>
          +
        </Button>
      </Group>
      <Text slot="description" className={style.hint}>
        {t('book.most', { most: limit })}
      </Text>
    </NumberField>
  );
}
