import type { CreateFestivalRequest } from '@shared/api/schema';

/** A festival as the user types it. */
export type FestivalForm = {
  title: string;
  description: string;
  venue: string;
  startDate: string;
  endDate: string;
  ticketsPerDate: string;
  maxPerUser: string;
  salesOpenAt: string;
  salesCloseAt: string;
  queued: boolean;
  opensAt: string;
  admitPerMinute: string;
  maxActive: string;
  admissionMinutes: string;
};

export const EMPTY: FestivalForm = {
  title: '',
  description: '',
  venue: '',
  startDate: '',
  endDate: '',
  ticketsPerDate: '1000',
  maxPerUser: '4',
  salesOpenAt: '',
  salesCloseAt: '',
  queued: true,
  opensAt: '',
  admitPerMinute: '600',
  maxActive: '1000',
  admissionMinutes: '5',
};

/** The body for the API: times are those of the device, and empty fields are left out. */
export function requestOf(form: FestivalForm, timezone: string): CreateFestivalRequest {
  return {
    title: form.title,
    description: form.description,
    ...given('venue', form.venue),
    timezone,
    startDate: form.startDate,
    endDate: form.endDate || form.startDate,
    ticketsPerDate: Number(form.ticketsPerDate),
    maxPerUser: Number(form.maxPerUser),
    ...given('salesOpenAt', instant(form.salesOpenAt)),
    ...given('salesCloseAt', instant(form.salesCloseAt)),
    ...(form.queued && {
      waitingRoom: {
        ...given('opensAt', instant(form.opensAt)),
        admitPerMinute: Number(form.admitPerMinute),
        maxActive: Number(form.maxActive),
        admissionMinutes: Number(form.admissionMinutes),
      },
    }),
  };
}

export type Clash = 'over' | 'beforeSales' | 'notAfterSales' | 'afterSales';

/** The fields whose times make no sense together. The server knows the same rules. */
export function clashesOf(form: FestivalForm): Record<string, Clash> {
  const last = form.endDate || form.startDate;
  const isOver = (time: string) => time.slice(0, 10) > last;
  const opensAt = form.queued ? form.opensAt : '';
  const late = isOver(opensAt) || (opensAt !== '' && form.salesCloseAt !== '' && opensAt >= form.salesCloseAt);
  const clashes: [string, Clash][] = [];
  if (isOver(form.salesOpenAt)) clashes.push(['salesOpenAt', 'over']);
  if (form.salesCloseAt && form.salesCloseAt <= form.salesOpenAt) clashes.push(['salesCloseAt', 'notAfterSales']);
  if (late) clashes.push(['waitingRoom.opensAt', 'afterSales']);
  if (opensAt && opensAt < form.salesOpenAt) clashes.push(['waitingRoom.opensAt', 'beforeSales']);
  return Object.fromEntries(clashes);
}

const instant = (local: string) => (local ? new Date(local).toISOString() : '');

function given<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value ? ({ [key]: value } as Record<K, string>) : {};
}
