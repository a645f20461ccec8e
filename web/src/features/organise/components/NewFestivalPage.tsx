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
import { clashesOf, EMPTY, type FestivalForm, requestOf } from '../model/form';
import { Fields, WaitingRoomFields } from './FestivalFields';
import style from './Organise.module.css';

const NONE = {};
const timezone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function NewFestivalPage() {
  const { t } = useTranslation('organise');
  const navigate = useNavigate();
  const [form, setForm] = useState(EMPTY);
  const [clashes, setClashes] = useState<Record<string, string>>(NONE);
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
    const found = Object.entries(clashesOf(form));
    if (found.length > 0) {
      setClashes(Object.fromEntries(found.map(([field, clash]): [string, string] => [field, t(`clash.${clash}`)])));
      return;
    }
    setClashes(NONE);
    creation.mutate({ body: requestOf(form, timezone()), key });
  };
  const refused = isProblem(creation.error, 'VALIDATION_FAILED') ? creation.error.errors : NONE;
  const fields = clashes === NONE ? refused : clashes;
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
