import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';

import { Button } from './Button';
import { Notice } from './Notice';

type Props = { error: unknown; retry?: (() => void) | undefined };

/** The server's text about a problem, in the reader's language, and what the user can do, if anything. */
export function ProblemNotice({ error, retry }: Props) {
  const { t } = useTranslation();
  if (!error) {
    return null;
  }
  const again = retry && (
    <Button look="quiet" onPress={retry}>
      {t('again')}
    </Button>
  );
  return (
    <Notice kind="bad" title={isProblem(error, 'OFFLINE') ? t('offline.title') : undefined} actions={again}>
      {problemText(error, t)}
    </Notice>
  );
}

function problemText(error: unknown, t: ReturnType<typeof useTranslation>['t']): string {
  if (isProblem(error, 'OFFLINE')) {
    return t('offline.text');
  }
  return isProblem(error) && error.message !== error.code ? error.message : t('trouble');
}
