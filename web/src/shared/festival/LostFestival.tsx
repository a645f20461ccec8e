import { useTranslation } from 'react-i18next';

import { Lost } from '@shared/ui/Lost';

export function LostFestival() {
  const { t } = useTranslation();
  return <Lost title={t('lost.festival')} text={t('lost.festivalText')} />;
}
