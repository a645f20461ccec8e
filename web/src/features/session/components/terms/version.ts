/** Sent with each sign-up. Change it whenever the meaning of ko.json or en.json changes. */
export const TERMS_VERSION = '2026-11-27';
