import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';
import { Button } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';
import { useNow } from '@shared/ui/useNow';

import style from './Session.module.css';

const PATIENCE = 30_000;

/** Sends a new code, but not before the last one had the time to come. */
export function Resend({ send }: { send: () => Promise<unknown> }) {
  const { t } = useTranslation('session');
  const [sentAt, setSentAt] = useState(Date.now);
  const seconds = Math.ceil((sentAt + PATIENCE - useNow()) / 1000);
  const resend = useWrite({
    mutationFn: send,
    changes: [],
    onSuccess: () => {
      toast(t('code.resent'));
      setSentAt(Date.now());
    },
  });
  return (
    <div className={style.resend}>
      <ProblemNotice error={resend.error} />
      {seconds > 0 ? (
        <p className={style.other}>{t('code.resendIn', { seconds })}</p>
      ) : (
        <Button look="plain" isPending={resend.isPending} onPress={() => resend.mutate()}>
          {t('code.resend')}
        </Button>
      )}
    </div>
  );
}
