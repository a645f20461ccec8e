import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useUser } from '@shared/session/store';
import { Button } from '@shared/ui/Button';

import { admission } from '../api/admission';
import { leaveBooking } from '../api/leaveBooking';

/** Lets the next person in line come sooner. */
export function LeaveBooking({ festivalId }: { festivalId: string }) {
  const { t } = useTranslation('reservation');
  const { email } = useUser();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: () => leaveBooking(festivalId, email),
    onSettled: async () => {
      await navigate(`/festival/${festivalId}`, { replace: true });
      client.removeQueries({ queryKey: admission(festivalId, email).queryKey });
      client.removeQueries({ queryKey: ['place', festivalId] });
    },
  });
  return (
    <Button look="plain" isPending={leaving.isPending} onPress={() => leaving.mutate()}>
      {t('book.leave')}
    </Button>
  );
}
