import { useState } from 'react';

import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';

import type { MessageView } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { Confirm } from '@shared/ui/Confirm';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { toast } from '@shared/ui/toasts';

import { report, type Reason, reports } from '../api/reports';
import style from './Messages.module.css';

const REASONS: readonly Reason[] = ['SPAM', 'ABUSE', 'SEXUAL', 'FRAUD', 'PRIVACY', 'OTHER'];

export function ReportDialog({ message, close }: { message: MessageView; close: () => void }) {
  const { t } = useTranslation('chat');
  const [reason, setReason] = useState<Reason>('SPAM');
  const reporting = useWrite({
    mutationFn: () => report(message.chatRoomId, message.seq, reason),
    changes: [reports(message.chatRoomId).queryKey],
    onSuccess: () => {
      toast(t('report.done'));
      close();
    },
  });
  return (
    <Confirm
      isOpen
      title={t('report.title')}
      yes={t('report.send')}
      no={t('deed.no')}
      isPending={reporting.isPending}
      onYes={() => reporting.mutate()}
      onNo={close}
    >
      <p className={style.quote}>{message.text}</p>
      <RadioGroup className={style.reasons} value={reason} onChange={(value) => setReason(value as Reason)}>
        <Label>{t('report.why')}</Label>
        {REASONS.map((each) => (
          <Radio key={each} value={each} className={style.reason}>
            {t(`report.reasons.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <ProblemNotice error={reporting.error} />
    </Confirm>
  );
}
