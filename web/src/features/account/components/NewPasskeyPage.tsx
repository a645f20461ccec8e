import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';
import { isDeviceRefusal } from '@shared/session/passkey';
import { Field } from '@shared/ui/Field';
import { Notice } from '@shared/ui/Notice';
import { SendForm } from '@shared/ui/SendForm';

import { accountKey } from '../api/account';
import { addPasskey } from '../api/factors';
import { useChanged } from './changed';
import { CurrentPassword } from './CurrentPassword';
import { ShownCodes } from './ShownCodes';
import { SubPage } from './SubPage';

const FIELDS = { WRONG_PASSWORD: 'password' } as const;

export function NewPasskeyPage() {
  const { t } = useTranslation('account');
  const changed = useChanged();
  const [label, setLabel] = useState(t('passkeys.mine'));
  const [password, setPassword] = useState('');
  const adding = useWrite({
    mutationFn: addPasskey,
    changes: [accountKey],
    onSuccess: (codes) => (codes.length > 0 ? undefined : changed(t('passkeys.done'))),
  });
  if (adding.data && adding.data.length > 0) {
    return <ShownCodes codes={adding.data} />;
  }
  return (
    <SubPage title={t('passkeys.newTitle')} lead={t('passkeys.newLead')}>
      <SendForm
        sending={adding}
        onSend={() => adding.mutate({ label, password })}
        submit={t('passkeys.submit')}
        fields={FIELDS}
        refused={isDeviceRefusal(adding.error) ? <Notice kind="bad">{t('passkeys.refused')}</Notice> : undefined}
      >
        <Field name="label" label={t('passkeys.label')} hint={t('passkeys.labelHint')} autoComplete="off" value={label} onChange={setLabel} isRequired maxLength={50} />
        <CurrentPassword name="password" value={password} onChange={setPassword} />
      </SendForm>
    </SubPage>
  );
}
