import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { type Location, Navigate, useLocation, useNavigate } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { isDeviceRefusal, knowsPasskeys } from '@shared/session/passkey';
import { Button, ButtonLink } from '@shared/ui/Button';
import { CODE_FIELDS, CodeField, isWhole } from '@shared/ui/CodeField';
import { Field } from '@shared/ui/Field';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { SendForm } from '@shared/ui/SendForm';

import { passkeyStep, secondStep } from '../api/secondStep';
import type { Visit } from './returning';
import style from './Session.module.css';

type Way = 'TOTP' | 'PASSKEY' | 'RECOVERY_CODE';

/** What the log-in has said about its second step. The browser keeps it with this page, so a reload does not lose it. */
export type Step = Visit & { challengeId: string; factors: Way[] };

export function SecondStepPage() {
  const { state } = useLocation() as Location<Step | null>;
  return state?.challengeId ? <SecondStep step={state} /> : <Navigate to="/log-in" replace />;
}

function SecondStep({ step }: { step: Step }) {
  const { t } = useTranslation('session');
  const ways = step.factors.filter((way) => way !== 'PASSKEY' || knowsPasskeys());
  const [way, setWay] = useState<Way>(ways.includes('PASSKEY') ? 'PASSKEY' : (ways[0] ?? 'RECOVERY_CODE'));
  const others = ways.filter((each) => each !== way);
  return (
    <Page title={t('step.title')} lead={t(`step.lead.${way}`)} narrow>
      <Proof key={way} way={way} step={step} />
      {others.map((each) => (
        <Button key={each} look="plain" onPress={() => setWay(each)}>
          {t(`step.other.${each}`)}
        </Button>
      ))}
      <p className={style.other}>
        <ButtonLink look="plain" to="/log-in" state={{ from: step.from, email: step.email }}>
          {t('step.back')}
        </ButtonLink>
      </p>
    </Page>
  );
}

function Proof({ way, step: { challengeId, from } }: { way: Way; step: Step }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const proving = useWrite({
    changes: [],
    mutationFn: (typed: string) => {
      if (way === 'PASSKEY') {
        return passkeyStep(challengeId);
      }
      return secondStep(way === 'TOTP' ? { challengeId, code: typed } : { challengeId, recoveryCode: typed });
    },
    onSuccess: () => navigate(from ?? '/', { replace: true }),
  });
  /** Submits after the last digit. */
  const enter = (digits: string) => {
    setCode(digits);
    if (isWhole(digits) && digits !== code && !proving.isPending) {
      proving.mutate(digits);
    }
  };
  return (
    <SendForm
      sending={proving}
      onSend={() => proving.mutate(code)}
      submit={t(`step.submit.${way}`)}
      fields={CODE_FIELDS}
      refused={isDeviceRefusal(proving.error) ? <Notice kind="bad">{t('passkey.refused')}</Notice> : undefined}
      isDisabled={way === 'TOTP' && !isWhole(code)}
    >
      {way === 'TOTP' && <CodeField value={code} onChange={enter} />}
      {way === 'RECOVERY_CODE' && (
        <Field name="code" label={t('step.recoveryCode')} hint={t('step.recoveryHint')} autoComplete="off" value={code} onChange={setCode} isRequired />
      )}
    </SendForm>
  );
}
