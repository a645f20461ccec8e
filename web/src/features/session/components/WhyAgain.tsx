import { useTranslation } from 'react-i18next';

import { useSessionEnd } from '@shared/session/store';
import { Notice } from '@shared/ui/Notice';

/** Says why a user who was logged in must log in again, and that they come back to the page that they wanted. */
export function WhyAgain({ from }: { from: string | undefined }) {
  const { t } = useTranslation('session');
  const end = useSessionEnd();
  const back = from && from !== '/' ? t('ended.back') : undefined;
  if (end) {
    return (
      <Notice kind="warn" title={t(`ended.${end}.title`)}>
        <p>{t(`ended.${end}.text`)}</p>
        {back && <p>{back}</p>}
      </Notice>
    );
  }
  return back ? <Notice>{back}</Notice> : null;
}
