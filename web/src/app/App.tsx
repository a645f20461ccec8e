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
  useEffect(() => () => queries.clear(), [userId]); // nobody sees what was read for somebody else
  return (
    <I18nProvider locale={language}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
