import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { Notice } from '@shared/ui/Notice';

import type { Sale } from './sale';

/** Why nobody can get tickets now. */
export function SaleNotice({ festival, sale }: { festival: FestivalDetail; sale: Exclude<Sale, 'OPEN'> }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const at = festival.salesOpenAt ? moment(festival.salesOpenAt) : '';
  return <Notice kind={sale === 'CANCELLED' ? 'bad' : 'plain'}>{t(`sale.${sale}`, { moment: at })}</Notice>;
}
