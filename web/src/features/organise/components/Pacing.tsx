import { type FormEvent, useState } from 'react';

import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';
import type { ChangePacingRequest, FestivalDetail, QueueStatus } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { festivalDetail } from '@shared/festival/festival';
import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { changePacing, queueStatus } from '../api/queue';
import style from './Organise.module.css';

const WHOLE = { inputMode: 'numeric', pattern: '[0-9]+' } as const;

/**
 * How fast people are let in, or that nobody is let in for now. The reason is kept for people who ask later. Pausing is
 * urgent and waits for none: it can follow.
 */
export function Pacing({ festival, status }: { festival: FestivalDetail; status: QueueStatus }) {
  const { t } = useTranslation('organise');
  const { festivalId, waitingRoom } = festival;
  const [rate, setRate] = useState(String(waitingRoom?.admitPerMinute ?? ''));
  const [most, setMost] = useState(String(waitingRoom?.maxActive ?? ''));
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const change = useWrite({
    mutationFn: (body: ChangePacingRequest) => changePacing(festivalId, body),
    changes: [queueStatus(festivalId).queryKey, festivalDetail(festivalId).queryKey],
    onSuccess: () => {
      setReason('');
      toast(t('pacing.done'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ admitPerMinute: Number(rate), maxActive: Number(most), reason });
  };
  const paused = status.paused ?? false;
  return (
    <Form className={style.form} onSubmit={submit} validationErrors={isProblem(change.error) ? change.error.errors : {}}>
      <h3>{t('pacing.title')}</h3>
      <div className={style.pair}>
        <Field {...WHOLE} name="admitPerMinute" label={t('queue.admitPerMinute')} value={rate} onChange={setRate} isRequired />
        <Field {...WHOLE} name="maxActive" label={t('queue.maxActive')} value={most} onChange={setMost} isRequired />
      </div>
      <Field name="reason" label={t('pacing.reason')} hint={t('pacing.reasonHint')} value={reason} onChange={setReason} isRequired maxLength={200} />
      <ProblemNotice error={change.error} />
      <div className={style.links}>
        <Button type="submit" isPending={change.isPending} isDisabled={!said}>
          {t('pacing.submit')}
        </Button>
        <Button
          look={paused ? 'quiet' : 'danger'}
          isPending={change.isPending}
          onPress={() => change.mutate({ paused: !paused, reason: said || t('pacing.unsaid') })}
        >
          {paused ? t('pacing.resume') : t('pacing.pause')}
        </Button>
        {paused && (
          <Button look="quiet" isPending={change.isPending} isDisabled={!said} onPress={() => change.mutate({ paused, reason })}>
            {t('pacing.explain')}
          </Button>
        )}
      </div>
    </Form>
  );
}
