import { useState } from 'react';

import { SendForm } from '@shared/ui/SendForm';

import { CurrentPassword } from './CurrentPassword';
import { SubPage } from './SubPage';

const FIELDS = { WRONG_PASSWORD: 'password' } as const;

type Props = {
  title: string;
  lead: string;
  submit: string;
  danger?: boolean;
  sending: { error: unknown; isPending: boolean; mutate: (password: string) => void };
};

/** A step for which the password is enough. */
export function PasswordOnly({ title, lead, submit, danger, sending }: Props) {
  const [password, setPassword] = useState('');
  return (
    <SubPage title={title} lead={lead}>
      <SendForm sending={sending} onSend={() => sending.mutate(password)} submit={submit} fields={FIELDS} danger={danger ?? false}>
        <CurrentPassword name="password" value={password} onChange={setPassword} />
      </SendForm>
    </SubPage>
  );
}
