import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

/** Is shown when a page fails. Often its code cannot be loaded without a network, or belongs to an old release. */
export function TroublePage() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Page title={navigator.onLine ? t('trouble') : t('offline.title')} hideTitle narrow>
      <ProblemNotice error={error} retry={() => location.reload()} />
    </Page>
  );
}
