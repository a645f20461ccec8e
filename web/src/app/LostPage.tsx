import { useTranslation } from 'react-i18next';

import { ButtonLink } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';

export function LostPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('lost.title')} lead={t('lost.text')} narrow>
      <ButtonLink to="/">{t('lost.home')}</ButtonLink>
    </Page>
  );
}
