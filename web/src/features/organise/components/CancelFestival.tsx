import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { refresh } from '@shared/api/known';
import type { FestivalDetail } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { festivalDetail } from '@shared/festival/festival';
import { Button } from '@shared/ui/Button';
import { Confirm } from '@shared/ui/Confirm';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { cancelFestival } from '../api/changeFestival';

export function CancelFestival({ festival: { festivalId, title } }: { festival: FestivalDetail }) {
  const { t } = useTranslation('organise');
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const cancellation = useWrite({
    mutationFn: () => cancelFestival(festivalId),
    changes: [[]], // everything: tickets, lists, queues
    onSuccess: async () => {
      toast(t('cancel.done'));
      await refresh(festivalDetail(festivalId).queryKey);
      await navigate(`/organise/${festivalId}`, { replace: true });
    },
  });
  return (
    <>
      <Button look="danger" onPress={() => setAsks(true)} wide>
        {t('cancel.title')}
      </Button>
      <Confirm
        isOpen={asks}
        danger
        title={t('cancel.ask', { title })}
        yes={t('cancel.yes')}
        no={t('cancel.no')}
        isPending={cancellation.isPending}
        onYes={() => cancellation.mutate()}
        onNo={() => setAsks(false)}
      >
        {t('cancel.text')}
        <ProblemNotice error={cancellation.error} />
      </Confirm>
    </>
  );
}
