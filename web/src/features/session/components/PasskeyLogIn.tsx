import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';
import { useWrite } from '@shared/api/useWrite';
import { isDeviceRefusal, knowsPasskeys } from '@shared/session/passkey';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { passkeyLogIn } from '../api/secondStep';

/**
 * The way in without a password. It is not shown in browsers without passkeys. A server whose accounts are kept elsewhere
 * has none, and says so when it is asked.
 */
export function PasskeyLogIn({ onDone }: { onDone: () => unknown }) {
  const { t } = useTranslation('session');
  const attempt = useWrite({ mutationFn: passkeyLogIn, changes: [], onSuccess: onDone });
  if (!knowsPasskeys()) {
    return null;
  }
  if (isProblem(attempt.error, 'NOT_FOUND')) {
    return <Notice kind="warn">{t('passkey.none')}</Notice>;
  }
  return (
    <>
      {isDeviceRefusal(attempt.error) ? <Notice kind="bad">{t('passkey.refused')}</Notice> : <ProblemNotice error={attempt.error} />}
      <Button look="quiet" isPending={attempt.isPending} onPress={() => attempt.mutate()} wide>
        {t('passkey.logIn')}
      </Button>
    </>
  );
}
