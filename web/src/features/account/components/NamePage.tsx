import { useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useUser } from '@shared/session/store';
import { Field } from '@shared/ui/Field';
import { SendForm } from '@shared/ui/SendForm';

import { rename } from '../api/rename';
import { useChanged } from './changed';
import { SubPage } from './SubPage';

export function NamePage() {
  const { t } = useTranslation('account');
  const changed = useChanged();
  const [name, setName] = useState(useUser().name);
  const renaming = useMutation({ mutationFn: () => rename(name), onSuccess: () => changed(t('name.done')) });
  return (
    <SubPage title={t('name.title')} lead={t('name.lead')}>
      <SendForm sending={renaming} onSend={() => renaming.mutate()} submit={t('save')}>
        <Field name="name" label={t('name.label')} autoComplete="name" value={name} onChange={setName} isRequired maxLength={50} />
      </SendForm>
    </SubPage>
  );
}
