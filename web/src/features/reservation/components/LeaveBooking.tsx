import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { forget } from '@shared/api/known';
import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { Button } from '@shared/ui/Button';
import { Confirm } from '@shared/ui/Confirm';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { admission } from '../api/admission';
import { leaveBooking } from '../api/leaveBooking';

/** Lets the next person in line come sooner. It asks first, because the user would have to wait again. */
export function LeaveBooking({ festivalId }: { festivalId: string }) {
  const { t } = useTranslation('reservation');
  const { email } = useUser();
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const leaving = useWrite({
    mutationFn: () => leaveBooking(festivalId, email),
    changes: [],
    onSuccess: async () => {
      await navigate(`/festival/${festivalId}`, { replace: true });
      // not before: the page that the user leaves would ask again
      forget(admission(festivalId, email).queryKey, ['place', festivalId]);
    },
  });
  return (
    <>
      <Button look="plain" onPress={() => setAsking(true)}>
        {t('book.leave.button')}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={t('book.leave.title')}
        yes={t('book.leave.yes')}
        no={t('book.leave.no')}
        danger
        isPending={leaving.isPending}
        onYes={() => leaving.mutate()}
        onNo={() => setAsking(false)}
      >
        <p>{t('book.leave.text')}</p>
        <ProblemNotice error={leaving.error} />
      </Confirm>
    </>
  );
}
