const MINUTE = 60;

/** In how many seconds people who are let in must come: a minute, or half of an admission that is shorter than two. */
export const secondsToEnter = (admissionMinutes: number) => Math.min(MINUTE, (admissionMinutes * MINUTE) / 2);
