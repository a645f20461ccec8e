import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

import style from './Choice.module.css';

type Props<T extends string> = {
  label: string;
  options: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** One of a few options, all of them visible. */
export function Choice<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <RadioGroup className={style.choice} value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label className={style.label}>{label}</Label>
      <div className={style.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={style.option}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
