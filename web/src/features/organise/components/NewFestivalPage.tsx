import { type FormEvent, useState } from 'react';

import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { keep } from '@shared/api/known';
import { isProblem } from '@shared/api/problem';
import { useWrite } from '@shared/api/useWrite';
import { festivalDetail, festivalsKey } from '@shared/festival/festival';
import { Button } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { createFestival } from '../api/createFestival';
import { organised } from '../api/organised';
import { EMPTY, type FestivalForm, requestOf } from '../model/form';
import { Fields, WaitingRoomFields } from './FestivalFields';
import style from './Organise.module.css';

const timezone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function NewFestivalPage() {
  const { t } = useTranslation('organise');
  const navigate = useNavigate();
  const [form, setForm] = useState(EMPTY);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const set = (change: Partial<FestivalForm>) => {
    setForm({ ...form, ...change });
    setKey(crypto.randomUUID()); // another festival than the one that was sent before
  };
  const creation = useWrite({
    mutationFn: createFestival,
    changes: [festivalsKey, organised().queryKey],
    onSuccess: async (festival) => {
      await keep(festivalDetail(festival.festivalId).queryKey, festival);
      toast(t('new.done'));
      await navigate(`/organise/${festival.festivalId}`, { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creation.mutate({ body: requestOf(form, timezone()), key });
  };
  const fields = isProblem(creation.error, 'VALIDATION_FAILED') ? creation.error.errors : {};
  return (
    <Page title={t('new.title')} lead={t('new.lead')} narrow>
      <Form className={style.form} onSubmit={submit} validationErrors={fields}>
        <Fields form={form} set={set} />
        <WaitingRoomFields form={form} set={set} />
        <ProblemNotice error={creation.error} />
        <Button type="submit" isPending={creation.isPending} wide>
          {t('new.submit')}
        </Button>
      </Form>
    </Page>
  );
}
