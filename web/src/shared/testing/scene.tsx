import type { ReactElement } from 'react';

import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { MemoryRouter, Route, Routes } from 'react-router';

import { queries } from '@shared/api/queries';
import { keepSession } from '@shared/session/store';
import shared from '@shared/texts/ko.json';

/** For tests of components: the app speaks Korean, with the texts of these namespaces. */
export const speak = (texts: Record<string, Record<string, unknown>>) =>
  i18next.use(initReactI18next).init({
    lng: 'ko',
    resources: { ko: { ...texts, shared } },
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });

/** Logs in a person whose tokens are good for some time. */
export function logIn() {
  const user = { userId: 'u', email: 'somi@example.com', name: 'Somi' };
  keepSession({ accessToken: 'a', refreshToken: 'r', tokenType: 'Bearer', expiresIn: 900, user });
}

/** A component as the page of a route, at an address. Other addresses are empty pages. */
export const page = (path: string, address: string, element: ReactElement) => (
  <QueryClientProvider client={queries}>
    <MemoryRouter initialEntries={[address]}>
      <Routes>
        <Route path={path} element={element} />
        <Route path="*" element={null} />
      </Routes>
    </MemoryRouter>
  </QueryClientProvider>
);
