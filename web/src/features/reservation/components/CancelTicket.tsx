import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import type { ReservationView } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { festivalDetail } from '@shared/festival/festival';
import { useFormats } from '@shared/i18n/format';
import { Button } from '@shared/ui/Button';
import { Confirm } from '@shared/ui/Confirm';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { cancel } from '../api/cancel';
import { reservationsKey } from '../api/reservations';

export function CancelTicket({ ticket }: { ticket: ReservationView }) {
  const { t } = useTranslation('reservation');
  const { day } = useFormats();
  const [isAsking, setAsking] = useState(false);
  const cancelling = useWrite({
    mutationFn: () => cancel(ticket.reservationId),
    changes: [reservationsKey, festivalDetail(ticket.festivalId).queryKey],
    onSuccess: () => {
      toast(t('ticket.gone'));
      setAsking(false);
    },
  });
  const { festivalTitle: title, festivalDate, quantity: tickets } = ticket;
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)} wide>
        {t('ticket.cancel')}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={t('ticket.ask.title')}
        yes={t('ticket.ask.yes')}
        no={t('ticket.ask.no')}
        danger
        isPending={cancelling.isPending}
        onYes={() => cancelling.mutate()}
        onNo={() => setAsking(false)}
      >
        <p>{t('ticket.ask.text', { title, day: day(festivalDate), tickets })}</p>
        <ProblemNotice error={cancelling.error} />
      </Confirm>
    </>
  );
}
