import { useEffect, useState } from 'react';

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Button, ButtonLink } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { signUp } from '../api/signUp';
import { chosenPassword, type PendingSignUp } from './pendingSignUp';
import style from './Session.module.css';

const PATIENCE = 30;

/** Signing up again sends a new code. This needs the password, which is gone after a reload. */
export function Resend({ pending }: { pending: PendingSignUp }) {
  const { t } = useTranslation('session');
  const [wait, setWait] = useState(PATIENCE);
  const resend = useMutation({
    mutationFn: signUp,
    onSuccess: () => {
      toast(t('code.resent'));
      setWait(PATIENCE);
    },
  });
  useEffect(() => {
    const timer = setTimeout(() => setWait((left) => Math.max(0, left - 1)), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const { email, name } = pending;
  const password = chosenPassword();
  if (!password || !name) {
    return (
      <p className={style.other}>
        {t('code.lost')}
        <ButtonLink look="plain" to="/sign-up">
          {t('signUp.title')}
        </ButtonLink>
      </p>
    );
  }
  return (
    <div className={style.form}>
      <ProblemNotice error={resend.error} />
      {wait > 0 ? (
        <p className={style.other}>{t('code.resendIn', { seconds: wait })}</p>
      ) : (
        <Button look="plain" isPending={resend.isPending} onPress={() => resend.mutate({ email, name, password })}>
          {t('code.resend')}
        </Button>
      )}
    </div>
  );
}
