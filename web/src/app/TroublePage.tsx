import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

/** What is left when a page fails: often its code is not to be had without a network, or is of a release that is gone. */
export function TroublePage() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Page title={navigator.onLine ? t('trouble') : t('offline.title')} hideTitle narrow>
      <ProblemNotice error={error} retry={() => location.reload()} />
    </Page>
  );
}
