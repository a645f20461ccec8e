import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { reload } from '@shared/ui/reload';
import { useOnline } from '@shared/ui/useOnline';

/** Is shown when a page fails. Often its code cannot be loaded without a network, or belongs to an old release. */
export function TroublePage() {
  const { t } = useTranslation();
  const online = useOnline();
  const error = useRouteError();
  const title = online ? t('failed.title') : t('offline.title');
  return (
    <Page title={title} hideTitle narrow>
      {isProblem(error) ? (
        <ProblemNotice error={error} retry={reload} />
      ) : (
        <Notice kind="bad" title={title} actions={<Button look="quiet" onPress={reload}>{t('reload')}</Button>}>
          {online ? t('failed.text') : t('offline.text')}
        </Notice>
      )}
    </Page>
  );
}
