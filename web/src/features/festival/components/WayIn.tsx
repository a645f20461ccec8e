import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { saleOf } from '@shared/festival/sale';
import { SaleNotice } from '@shared/festival/SaleNotice';
import { useFormats } from '@shared/i18n/format';
import { ButtonLink } from '@shared/ui/Button';
import { ChatIcon } from '@shared/ui/icons';
import { useNow } from '@shared/ui/useNow';

import style from './Festival.module.css';

/** What the user can do about a festival now: wait, book, or chat. */
export function WayIn({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('festival');
  return (
    <>
      <Tickets festival={festival} />
      <ButtonLink look="quiet" to={`/chat/${festival.chatRoomId}`} wide>
        <ChatIcon />
        {t('detail.chat')}
      </ButtonLink>
    </>
  );
}

function Tickets({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('festival');
  const { moment } = useFormats();
  const sale = saleOf(festival, useNow());
  const { waitingRoom, festivalId } = festival;
  if (waitingRoom && (sale === 'OPEN' || sale === 'SOON')) {
    const early = waitingRoom.state === 'SCHEDULED';
    return (
      <>
        <p className={style.hint}>
          {early ? t('detail.fair', { moment: moment(waitingRoom.opensAt ?? '') }) : t('detail.queueHint')}
        </p>
        <ButtonLink to={`/festival/${festivalId}/wait`} state={{ join: true }} wide>
          {early ? t('detail.early') : t('detail.wait')}
        </ButtonLink>
      </>
    );
  }
  return sale === 'OPEN' ? (
    <ButtonLink to={`/festival/${festivalId}/book`} wide>
      {t('detail.book')}
    </ButtonLink>
  ) : (
    <SaleNotice festival={festival} sale={sale} />
  );
}
