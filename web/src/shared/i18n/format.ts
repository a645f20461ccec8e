import { type Language, useLanguage } from './language';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Writes dates and numbers as people do. Days of festivals come as `2026-12-01` and are the same day in every time
 * zone.
 */
export function formats(language: Language) {
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  };
  const range = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const number = new Intl.NumberFormat(language);
  return {
    day: day({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
    shortDay: day({ month: 'short', day: 'numeric', weekday: 'short' }),
    days: (from: string, to: string) => range.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    moment: (instant: string) => moment.format(new Date(instant)),
    time: (instant: string) => time.format(new Date(instant)),
    number: (value: number) => number.format(value),
    duration: (seconds: number) => duration(language, seconds),
  };
}

/** Two units at most, because nobody believes an estimate like "43 minutes 12 seconds". */
function duration(language: Language, seconds: number) {
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: language === 'ko' ? 'short' : 'long' }).format(
      value,
    );
  if (seconds < MINUTE) {
    return unit(Math.max(1, Math.ceil(seconds / 10) * 10), 'second');
  }
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < MINUTE) {
    return unit(minutes, 'minute');
  }
  const rest = minutes % 60;
  const hours = unit(Math.floor((minutes * MINUTE) / HOUR), 'hour');
  return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`;
}

/** `4:59`, for a countdown. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const known = new Map<Language, ReturnType<typeof formats>>();

export function useFormats() {
  const language = useLanguage();
  const found = known.get(language) ?? formats(language);
  known.set(language, found);
  return found;
}
