import { type FormEvent, useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';
import { queries } from '@shared/api/queries';
import type { ChangePacingRequest, FestivalDetail, QueueStatus } from '@shared/api/schema';
import { festivalDetail } from '@shared/festival/festival';
import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { changePacing, queueStatus } from '../api/queue';
import style from './Organise.module.css';

/** How fast people are let in, or that nobody is let in for now. The reason is kept for people who ask later. */
export function Pacing({ festival, status }: { festival: FestivalDetail; status: QueueStatus }) {
  const { t } = useTranslation('organise');
  const { festivalId, waitingRoom } = festival;
  const [rate, setRate] = useState(String(waitingRoom?.admitPerMinute ?? ''));
  const [most, setMost] = useState(String(waitingRoom?.maxActive ?? ''));
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: (body: ChangePacingRequest) => changePacing(festivalId, body),
    onSuccess: async () => {
      setReason('');
      toast(t('pacing.done'));
      await queries.invalidateQueries({ queryKey: queueStatus(festivalId).queryKey });
      await queries.invalidateQueries({ queryKey: festivalDetail(festivalId).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ admitPerMinute: Number(rate), maxActive: Number(most), reason });
  };
  const paused = status.paused ?? false;
  const whole = { inputMode: 'numeric', pattern: '[0-9]+' } as const;
  return (
    <Form className={style.form} onSubmit={submit} validationErrors={isProblem(change.error) ? change.error.errors : {}}>
      <h3>{t('pacing.title')}</h3>
      <div className={style.pair}>
        <Field {...whole} name="admitPerMinute" label={t('queue.admitPerMinute')} value={rate} onChange={setRate} isRequired />
        <Field {...whole} name="maxActive" label={t('queue.maxActive')} value={most} onChange={setMost} isRequired />
      </div>
      <Field name="reason" label={t('pacing.reason')} hint={t('pacing.reasonHint')} value={reason} onChange={setReason} isRequired maxLength={200} />
      <ProblemNotice error={change.error} />
      <div className={style.links}>
        <Button type="submit" isPending={change.isPending} isDisabled={!reason.trim()}>
          {t('pacing.submit')}
        </Button>
        <Button
          look={paused ? 'quiet' : 'danger'}
          isPending={change.isPending}
          isDisabled={!reason.trim()}
          onPress={() => change.mutate({ paused: !paused, reason })}
        >
          {paused ? t('pacing.resume') : t('pacing.pause')}
        </Button>
      </div>
    </Form>
  );
}
