import { useEffect } from 'react';

import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { RouterProvider } from 'react-router/dom';

import { queries } from '@shared/api/queries';
import { useLanguage } from '@shared/i18n/language';
import { useSession } from '@shared/session/store';

import { router } from './routes';

export function App() {
  const language = useLanguage();
  const userId = useSession()?.user.userId;
  useEffect(() => () => queries.clear(), [userId]); // so that one user never sees another user's data
  return (
    <I18nProvider locale={language}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
