import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';

import { ButtonLink } from './Button';
import { Page } from './Page';

/** Whether the address names nothing that exists. Asking again does not help. */
export const isLost = (error: unknown) => isProblem(error) && (error.status === 404 || error.code === 'VALIDATION_FAILED');

/** Stands in for a page that does not exist. Search engines must not keep it, because the server cannot answer 404. */
export function Lost({ title, text }: { title?: string; text?: string }) {
  const { t } = useTranslation();
  return (
    <Page title={title ?? t('lost.title')} lead={text ?? t('lost.text')} narrow>
      <meta name="robots" content="noindex" />
      <div>
        <ButtonLink to="/">{t('lost.home')}</ButtonLink>
      </div>
    </Page>
  );
}
