import { createBrowserRouter, type RouteObject } from 'react-router';

import { HomePage } from '@features/festival/components/HomePage';

import { LostPage } from './LostPage';
import { Members } from './Members';
import { Shell } from './Shell';
import { Slow } from './Slow';
import { TroublePage } from './TroublePage';

/** A path here must not be the path of a GET of the API. `Pages` in `api` serves the page at each of these paths. */
const forEveryone: RouteObject[] = [
  { index: true, Component: HomePage }, // not lazy: most people come to this page first
  {
    path: 'festival/:festivalId',
    lazy: async () => ({ Component: (await import('@features/festival/components/FestivalPage')).FestivalPage }),
  },
  {
    path: 'sign-up',
    lazy: async () => ({ Component: (await import('@features/session/components/SignUpPage')).SignUpPage }),
  },
  {
    path: 'sign-up/code',
    lazy: async () => ({ Component: (await import('@features/session/components/CodePage')).CodePage }),
  },
  {
    path: 'log-in',
    lazy: async () => ({ Component: (await import('@features/session/components/LogInPage')).LogInPage }),
  },
  {
    path: 'log-in/second-step',
    lazy: async () => ({ Component: (await import('@features/session/components/SecondStepPage')).SecondStepPage }),
  },
  {
    path: 'log-in/forgot',
    lazy: async () => ({ Component: (await import('@features/session/components/ForgotPage')).ForgotPage }),
  },
  {
    path: 'log-in/reset',
    lazy: async () => ({ Component: (await import('@features/session/components/ResetPage')).ResetPage }),
  },
  {
    path: 'terms',
    lazy: async () => ({ Component: (await import('@features/session/components/TermsPage')).TermsPage }),
  },
  {
    path: 'me/account/deleted',
    lazy: async () => ({ Component: (await import('@features/account/components/DeletedPage')).DeletedPage }),
  },
];

const forMembers: RouteObject[] = [
  {
    path: 'festival/:festivalId/wait',
    lazy: async () => ({ Component: (await import('@features/waiting/components/WaitingPage')).WaitingPage }),
  },
  {
    path: 'festival/:festivalId/book',
    lazy: async () => ({ Component: (await import('@features/reservation/components/BookingPage')).BookingPage }),
  },
  {
    path: 'reservations/:reservationId',
    lazy: async () => ({ Component: (await import('@features/reservation/components/TicketPage')).TicketPage }),
  },
  {
    path: 'me/tickets',
    lazy: async () => ({ Component: (await import('@features/reservation/components/TicketsPage')).TicketsPage }),
  },
  {
    path: 'chat',
    lazy: async () => ({ Component: (await import('@features/chat/components/RoomsPage')).RoomsPage }),
  },
  {
    path: 'chat/:chatRoomId',
    lazy: async () => ({ Component: (await import('@features/chat/components/RoomPage')).RoomPage }),
  },
  {
    path: 'chat/:chatRoomId/about',
    lazy: async () => ({ Component: (await import('@features/chat/components/AboutRoomPage')).AboutRoomPage }),
  },
  {
    path: 'organise',
    lazy: async () => ({ Component: (await import('@features/organise/components/OrganisePage')).OrganisePage }),
  },
  {
    path: 'organise/new',
    lazy: async () => ({ Component: (await import('@features/organise/components/NewFestivalPage')).NewFestivalPage }),
  },
  {
    path: 'organise/:festivalId',
    lazy: async () => ({ Component: (await import('@features/organise/components/DashboardPage')).DashboardPage }),
  },
  {
    path: 'organise/:festivalId/edit',
    lazy: async () => ({ Component: (await import('@features/organise/components/EditFestivalPage')).EditFestivalPage }),
  },
  {
    path: 'me/notifications',
    lazy: async () => ({ Component: (await import('@features/notification/components/NotificationsPage')).NotificationsPage }),
  },
  {
    path: 'me/devices',
    lazy: async () => ({ Component: (await import('@features/notification/components/DevicesPage')).DevicesPage }),
  },
  {
    path: 'me/account',
    lazy: async () => ({ Component: (await import('@features/account/components/AccountPage')).AccountPage }),
  },
  {
    path: 'me/account/name',
    lazy: async () => ({ Component: (await import('@features/account/components/NamePage')).NamePage }),
  },
  {
    path: 'me/account/email',
    lazy: async () => ({ Component: (await import('@features/account/components/EmailPage')).EmailPage }),
  },
  {
    path: 'me/account/email/code',
    lazy: async () => ({ Component: (await import('@features/account/components/EmailCodePage')).EmailCodePage }),
  },
  {
    path: 'me/account/password',
    lazy: async () => ({ Component: (await import('@features/account/components/PasswordPage')).PasswordPage }),
  },
  {
    path: 'me/account/app',
    lazy: async () => ({ Component: (await import('@features/account/components/AppPage')).AppPage }),
  },
  {
    path: 'me/account/app/remove',
    lazy: async () => ({ Component: (await import('@features/account/components/RemovePages')).RemoveAppPage }),
  },
  {
    path: 'me/account/recovery-codes',
    lazy: async () => ({ Component: (await import('@features/account/components/RecoveryCodesPage')).RecoveryCodesPage }),
  },
  {
    path: 'me/account/passkeys/new',
    lazy: async () => ({ Component: (await import('@features/account/components/NewPasskeyPage')).NewPasskeyPage }),
  },
  {
    path: 'me/account/passkeys/:passkeyId/remove',
    lazy: async () => ({ Component: (await import('@features/account/components/RemovePages')).RemovePasskeyPage }),
  },
  {
    path: 'me/account/delete',
    lazy: async () => ({ Component: (await import('@features/account/components/DeletePage')).DeletePage }),
  },
  { path: 'me', lazy: () => import('./MePage') },
];

export const router = createBrowserRouter(
  [
    {
      Component: Shell,
      HydrateFallback: Slow,
      children: [
        {
          errorElement: <TroublePage />,
          children: [
            ...forEveryone,
            { Component: Members, children: forMembers },
            { path: '*', Component: LostPage },
          ],
        },
      ],
    },
  ],
  { basename: import.meta.env.BASE_URL },
);
