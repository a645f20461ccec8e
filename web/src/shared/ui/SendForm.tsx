import { type ReactNode, useEffect, useRef } from 'react';

import { Form } from 'react-aria-components/Form';

import { Button } from './Button';
import { type ProblemFields, useFieldErrors } from './fieldErrors';
import { ProblemNotice } from './ProblemNotice';
import style from './SendForm.module.css';

type Props = {
  /** What the form does. */
  sending: { error: unknown; isPending: boolean };
  onSend: () => void;
  submit: string;
  /** The field that a problem is about. */
  fields?: ProblemFields;
  /** Is shown instead of the text of a problem that is about no field. */
  refused?: ReactNode;
  danger?: boolean;
  isDisabled?: boolean;
  children: ReactNode;
};

/**
 * A form with one button. It shows a refusal beside the field that it is about, and moves the focus there. Any other
 * refusal is above the button.
 */
export function SendForm({ sending, onSend, submit, fields, refused, danger, isDisabled, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(sending.error, fields);
  const [first] = Object.keys(errors);
  useEffect(() => {
    const field = form.current?.elements.namedItem(first ?? '');
    if (field instanceof HTMLElement) {
      field.focus();
    }
  }, [errors, first]);
  return (
    <Form
      ref={form}
      className={style.form}
      validationErrors={errors}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) {
          onSend();
        }
      }}
    >
      {children}
      {!first && (refused ?? <ProblemNotice error={sending.error} />)}
      <Button type="submit" look={danger ? 'danger' : 'primary'} isPending={sending.isPending} isDisabled={isDisabled ?? false} wide>
        {submit}
      </Button>
    </Form>
  );
}
