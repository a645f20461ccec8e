import { useTranslation } from 'react-i18next';

import { Button } from '@shared/ui/Button';
import { reload } from '@shared/ui/reload';

/** Takes the place of the first page while its code comes. It shows itself only if that takes long. See also index.html. */
export function Slow() {
  const { t } = useTranslation();
  return (
    <div className="slow">
      <p>{t('slow')}</p>
      <Button look="quiet" onPress={reload}>
        {t('reload')}
      </Button>
    </div>
  );
}
