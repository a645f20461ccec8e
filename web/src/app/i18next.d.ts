import 'i18next';

import type account from '../features/account/texts/ko.json';
import type chat from '../features/chat/texts/ko.json';
import type festival from '../features/festival/texts/ko.json';
import type notification from '../features/notification/texts/ko.json';
import type organise from '../features/organise/texts/ko.json';
import type reservation from '../features/reservation/texts/ko.json';
import type session from '../features/session/texts/ko.json';
import type waiting from '../features/waiting/texts/ko.json';
import type shared from '../shared/texts/ko.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: {
      shared: typeof shared;
      session: typeof session;
      account: typeof account;
      festival: typeof festival;
      waiting: typeof waiting;
      reservation: typeof reservation;
      chat: typeof chat;
      organise: typeof organise;
      notification: typeof notification;
    };
  }
}
