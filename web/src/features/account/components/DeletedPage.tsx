import { useTranslation } from 'react-i18next';

import { ButtonLink } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';

export function DeletedPage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('deleted.title')} lead={t('deleted.lead')} narrow>
      <div>
        <ButtonLink to="/">{t('deleted.home')}</ButtonLink>
      </div>
    </Page>
  );
}
