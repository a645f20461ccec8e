import { type FormEvent, useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { queries } from '@shared/api/queries';
import { festivalDetail } from '@shared/festival/festival';
import { Button } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { createFestival } from '../api/createFestival';
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
  const creation = useMutation({
    mutationFn: createFestival,
    onSuccess: async (festival) => {
      queries.setQueryData(festivalDetail(festival.festivalId).queryKey, festival);
      toast(t('new.done'));
      await queries.invalidateQueries({ queryKey: ['festivals'] });
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
