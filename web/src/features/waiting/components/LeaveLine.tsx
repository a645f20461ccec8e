import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { forget } from '@shared/api/known';
import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { Button } from '@shared/ui/Button';
import { Confirm } from '@shared/ui/Confirm';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { leaveQueue } from '../api/leaveQueue';
import { place } from '../api/place';

export function LeaveLine({ queue }: { queue: string }) {
  const { t } = useTranslation('waiting');
  const { email } = useUser();
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { queryKey } = place(queue, email);
  const leaving = useWrite({
    mutationFn: () => leaveQueue(queue, email),
    changes: [queryKey],
    onSuccess: async () => {
      await navigate(`/festival/${queue}`);
      forget(queryKey);
    },
  });
  return (
    <>
      <Button look="plain" onPress={() => setAsking(true)}>
        {t('leave.button')}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={t('leave.title')}
        yes={t('leave.yes')}
        no={t('leave.no')}
        danger
        isPending={leaving.isPending}
        onYes={() => leaving.mutate()}
        onNo={() => setAsking(false)}
      >
        <p>{t('leave.text')}</p>
        <ProblemNotice error={leaving.error} />
      </Confirm>
    </>
  );
}
