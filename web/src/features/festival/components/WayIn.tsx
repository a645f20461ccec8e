import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { type Sale, saleOf } from '@shared/festival/sale';
import { useFormats } from '@shared/i18n/format';
import { ButtonLink } from '@shared/ui/Button';
import { ChatIcon } from '@shared/ui/icons';
import { Notice } from '@shared/ui/Notice';
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
        <div className={style.action}>
          <ButtonLink to={`/festival/${festivalId}/wait`} state={{ join: true }} wide>
            {early ? t('detail.early') : t('detail.wait')}
          </ButtonLink>
        </div>
      </>
    );
  }
  if (sale === 'OPEN') {
    return (
      <div className={style.action}>
        <ButtonLink to={`/festival/${festivalId}/book`} wide>
          {t('detail.book')}
        </ButtonLink>
      </div>
    );
  }
  return <Notice kind={sale === 'CANCELLED' ? 'bad' : 'plain'}>{why(sale)}</Notice>;

  function why(closed: Exclude<Sale, 'OPEN'>) {
    const texts = {
      CANCELLED: t('detail.cancelled'),
      OVER: t('detail.over'),
      SOLD_OUT: t('detail.soldOut'),
      SOON: t('detail.soon', { moment: festival.salesOpenAt ? moment(festival.salesOpenAt) : '' }),
    };
    return texts[closed];
  }
}
