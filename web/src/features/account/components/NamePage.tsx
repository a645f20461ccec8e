import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { Field } from '@shared/ui/Field';
import { SendForm } from '@shared/ui/SendForm';

import { accountKey } from '../api/account';
import { rename } from '../api/rename';
import { useChanged } from './changed';
import { SubPage } from './SubPage';

export function NamePage() {
  const { t } = useTranslation('account');
  const changed = useChanged();
  const [name, setName] = useState(useUser().name);
  const renaming = useWrite({
    mutationFn: () => rename(name),
    changes: [accountKey],
    onSuccess: () => changed(t('name.done')),
  });
  return (
    <SubPage title={t('name.title')} lead={t('name.lead')}>
      <SendForm sending={renaming} onSend={() => renaming.mutate()} submit={t('save')}>
        <Field name="name" label={t('name.label')} autoComplete="name" value={name} onChange={setName} isRequired maxLength={50} />
      </SendForm>
    </SubPage>
  );
}
