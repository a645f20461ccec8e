import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';

import { Button } from './Button';
import { Notice } from './Notice';

type Props = { error: unknown; retry?: (() => void) | undefined };

/** Problems of the network have no text of the server. */
const NETWORK = { OFFLINE: 'offline', UNREACHABLE: 'unreachable' } as const;

/**
 * The server's text about a problem, in the reader's language. `retry` is offered only if the same request may succeed.
 */
export function ProblemNotice({ error, retry }: Props) {
  const { t } = useTranslation();
  if (!error) {
    return null;
  }
  const again = retry && (!isProblem(error) || error.passes) && (
    <Button look="quiet" onPress={retry}>
      {t('again')}
    </Button>
  );
  const network = networkOf(error);
  return (
    <Notice kind="bad" title={network && t(`${network}.title`)} actions={again}>
      {network ? t(`${network}.text`) : problemText(error, t)}
    </Notice>
  );
}

const networkOf = (error: unknown) => (isProblem(error) ? NETWORK[error.code as keyof typeof NETWORK] : undefined);

function problemText(error: unknown, t: ReturnType<typeof useTranslation>['t']): string {
  return isProblem(error) && error.message !== error.code ? error.message : t('trouble');
}
