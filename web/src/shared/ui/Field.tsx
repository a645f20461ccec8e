import { FieldError } from 'react-aria-components/FieldError';
import { Input, type InputProps } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';

import { classes } from './classes';
import style from './Field.module.css';

type Props = Omit<TextFieldProps, 'children' | 'className' | 'style'> & {
  label: string;
  hint?: string;
  lines?: number;
  input?: Omit<InputProps, 'className'> & { className?: string | undefined };
};

/**
 * A labelled text field. Inside a Form it shows the error that the browser or the server found. What people forget most, it
 * says in the language of the app, because the browser may have another one.
 */
export function Field({ label, hint, lines, input, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <TextField {...props} className={style.field}>
      <Label className={style.label}>{label}</Label>
      {lines ? <TextArea rows={lines} className={style.input} /> : <Input {...input} className={classes(style.input, input?.className)} />}
      <div className={style.below}>
        {hint && (
          <Text slot="description" className={style.hint}>
            {hint}
          </Text>
        )}
        <FieldError className={style.error}>
          {({ validationDetails: { valueMissing, typeMismatch }, defaultChildren }) =>
            valueMissing ? t('field.missing') : typeMismatch ? t('field.email') : defaultChildren
          }
        </FieldError>
      </div>
    </TextField>
  );
}
