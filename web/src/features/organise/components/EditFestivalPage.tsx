import { type FormEvent, useState } from 'react';

import { useQuery } from '@tanstack/react-query';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

import { keep } from '@shared/api/known';
import { isProblem } from '@shared/api/problem';
import type { FestivalDetail } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { festivalDetail, festivalsKey } from '@shared/festival/festival';
import { LostFestival } from '@shared/festival/LostFestival';
import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { isLost } from '@shared/ui/Lost';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';
import { toast } from '@shared/ui/toasts';

import { changeFestival } from '../api/changeFestival';
import { organised } from '../api/organised';
import { CancelFestival } from './CancelFestival';
import style from './Organise.module.css';

export function EditFestivalPage() {
  const { t } = useTranslation('organise');
  const { festivalId = '' } = useParams();
  const found = useQuery(festivalDetail(festivalId));
  if (!found.data && isLost(found.error)) {
    return <LostFestival />;
  }
  return (
    <Page title={t('edit.title')} lead={found.data?.title} narrow>
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Skeleton height="24rem" />}
      {found.data && <Edit festival={found.data} />}
      {found.data && <CancelFestival festival={found.data} />}
    </Page>
  );
}

function Edit({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('organise');
  const navigate = useNavigate();
  const { festivalId } = festival;
  const [title, setTitle] = useState(festival.title);
  const [description, setDescription] = useState(festival.description);
  const [venue, setVenue] = useState(festival.venue ?? '');
  const [startDate, setStartDate] = useState(festival.startDate);
  const change = useWrite({
    mutationFn: () =>
      changeFestival(festivalId, { title, description, venue, ...(startDate !== festival.startDate && { startDate }) }),
    changes: [festivalDetail(festivalId).queryKey, festivalsKey, organised().queryKey],
    onSuccess: async (changed) => {
      await keep(festivalDetail(festivalId).queryKey, changed);
      toast(t('edit.done'));
      await navigate(`/organise/${festivalId}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Form className={style.form} onSubmit={submit} validationErrors={isProblem(change.error) ? change.error.errors : {}}>
      <Field name="title" label={t('field.title')} value={title} onChange={setTitle} isRequired maxLength={200} />
      <Field name="description" label={t('field.description')} lines={5} value={description} onChange={setDescription} maxLength={5000} />
      <Field name="venue" label={t('field.venue')} value={venue} onChange={setVenue} maxLength={200} />
      <Field name="startDate" type="date" label={t('field.startDate')} hint={t('edit.move')} value={startDate} onChange={setStartDate} isRequired />
      <ProblemNotice error={change.error} />
      <Button type="submit" isPending={change.isPending} wide>
        {t('edit.submit')}
      </Button>
    </Form>
  );
}
