import { Switch } from 'react-aria-components/Switch';
import { useTranslation } from 'react-i18next';

import { Field } from '@shared/ui/Field';

import type { FestivalForm } from '../model/form';
import style from './Organise.module.css';

type Props = { form: FestivalForm; set: (change: Partial<FestivalForm>) => void };

const whole = { inputMode: 'numeric', pattern: '[0-9]+' } as const;

export function Fields({ form, set }: Props) {
  const { t } = useTranslation('organise');
  return (
    <>
      <Field name="title" label={t('field.title')} value={form.title} onChange={(title) => set({ title })} isRequired maxLength={200} />
      <Field name="description" label={t('field.description')} lines={5} value={form.description} onChange={(description) => set({ description })} maxLength={5000} />
      <Field name="venue" label={t('field.venue')} value={form.venue} onChange={(venue) => set({ venue })} maxLength={200} />
      <div className={style.pair}>
        <Field name="startDate" type="date" label={t('field.startDate')} value={form.startDate} onChange={(startDate) => set({ startDate })} isRequired />
        <Field name="endDate" type="date" label={t('field.endDate')} value={form.endDate} onChange={(endDate) => set({ endDate })} />
      </div>
      <div className={style.pair}>
        <Field {...whole} name="ticketsPerDate" label={t('field.ticketsPerDate')} value={form.ticketsPerDate} onChange={(ticketsPerDate) => set({ ticketsPerDate })} isRequired />
        <Field {...whole} name="maxPerUser" label={t('field.maxPerUser')} value={form.maxPerUser} onChange={(maxPerUser) => set({ maxPerUser })} isRequired />
      </div>
      <div className={style.pair}>
        <Field name="salesOpenAt" type="datetime-local" label={t('field.salesOpenAt')} hint={t('field.optional')} value={form.salesOpenAt} onChange={(salesOpenAt) => set({ salesOpenAt })} />
        <Field name="salesCloseAt" type="datetime-local" label={t('field.salesCloseAt')} hint={t('field.optional')} value={form.salesCloseAt} onChange={(salesCloseAt) => set({ salesCloseAt })} />
      </div>
    </>
  );
}

export function WaitingRoomFields({ form, set }: Props) {
  const { t } = useTranslation('organise');
  return (
    <fieldset className={style.group}>
      <legend className="hidden-visually">{t('queue.title')}</legend>
      <Switch className={style.switch} isSelected={form.queued} onChange={(queued) => set({ queued })}>
        <span className={style.switchText}>
          <strong>{t('queue.title')}</strong>
          <span className={style.note}>{t('queue.why')}</span>
        </span>
        <span className={style.track} aria-hidden />
      </Switch>
      {form.queued && (
        <>
          <Field name="waitingRoom.opensAt" type="datetime-local" label={t('queue.opensAt')} hint={t('queue.opensAtHint')} value={form.opensAt} onChange={(opensAt) => set({ opensAt })} />
          <div className={style.pair}>
            <Field {...whole} name="waitingRoom.admitPerMinute" label={t('queue.admitPerMinute')} value={form.admitPerMinute} onChange={(admitPerMinute) => set({ admitPerMinute })} isRequired />
            <Field {...whole} name="waitingRoom.maxActive" label={t('queue.maxActive')} value={form.maxActive} onChange={(maxActive) => set({ maxActive })} isRequired />
          </div>
          <Field {...whole} name="waitingRoom.admissionMinutes" label={t('queue.admissionMinutes')} hint={t('queue.admissionMinutesHint')} value={form.admissionMinutes} onChange={(admissionMinutes) => set({ admissionMinutes })} isRequired />
        </>
      )}
    </fieldset>
  );
}
