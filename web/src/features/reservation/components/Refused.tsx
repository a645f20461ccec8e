import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';
import type { FestivalDetail } from '@shared/api/schema';
import { ButtonLink } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

/** Why the reservation was refused, and what the user can do instead. */
export function Refused({ error, festival }: { error: unknown; festival: FestivalDetail }) {
  const { t } = useTranslation('reservation');
  const { festivalId, maxPerUser } = festival;
  if (isProblem(error, 'SOLD_OUT')) {
    return (
      <Notice kind="bad" title={t('refused.SOLD_OUT.title')}>
        {t('refused.SOLD_OUT.text')}
      </Notice>
    );
  }
  if (isProblem(error, 'LIMIT_EXCEEDED')) {
    return (
      <Notice kind="bad" title={t('refused.LIMIT_EXCEEDED.title')}>
        {t('refused.LIMIT_EXCEEDED.text', { most: maxPerUser })}
      </Notice>
    );
  }
  if (isProblem(error, 'NOT_ADMITTED')) {
    const again = (
      <ButtonLink look="quiet" to={`/festival/${festivalId}/wait`}>
        {t('refused.NOT_ADMITTED.again')}
      </ButtonLink>
    );
    return (
      <Notice kind="bad" title={t('refused.NOT_ADMITTED.title')} actions={again}>
        {t('refused.NOT_ADMITTED.text')}
      </Notice>
    );
  }
  if (isProblem(error, 'SALES_CLOSED')) {
    const festivalLink = (
      <ButtonLink look="quiet" to={`/festival/${festivalId}`}>
        {t('refused.SALES_CLOSED.again')}
      </ButtonLink>
    );
    return (
      <Notice kind="bad" title={t('refused.SALES_CLOSED.title')} actions={festivalLink}>
        {t('refused.SALES_CLOSED.text')}
      </Notice>
    );
  }
  return <ProblemNotice error={error} />;
}
