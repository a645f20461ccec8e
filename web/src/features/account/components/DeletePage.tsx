import { useState } from 'react';

import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isProblem } from '@shared/api/problem';
import { useWrite } from '@shared/api/useWrite';
import { ButtonLink } from '@shared/ui/Button';
import { Confirm } from '@shared/ui/Confirm';
import { Notice } from '@shared/ui/Notice';
import { SendForm } from '@shared/ui/SendForm';

import { deleteAccount } from '../api/deleteAccount';
import style from './Account.module.css';
import { CurrentPassword } from './CurrentPassword';
import { HeldTickets } from './HeldTickets';
import { SubPage } from './SubPage';

const FIELDS = { WRONG_PASSWORD: 'password' } as const;
const CONSEQUENCES = ['gone', 'chat', 'tickets', 'festivals', 'final'] as const;

/** It asks once, and once more if the user holds tickets, because they are cancelled then. */
type Question = 'sure' | 'held';

export function DeletePage() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [question, setQuestion] = useState<Question | null>(null);
  const deletion = useWrite({
    mutationFn: (cancelReservations: boolean) => deleteAccount(password, cancelReservations),
    changes: [], // nobody is logged in then, and everything is forgotten
    onSuccess: () => navigate('/me/account/deleted', { replace: true }),
    onError: (error) => setQuestion(isProblem(error, 'RESERVATIONS_HELD') ? 'held' : null),
  });
  const organised = isProblem(deletion.error, 'FESTIVALS_ORGANISED') ? <Organised why={deletion.error.message} /> : undefined;
  return (
    <SubPage title={t('delete.title')} lead={t('delete.lead')}>
      <ul className={style.what}>
        {CONSEQUENCES.map((each) => (
          <li key={each}>{t(`delete.what.${each}`)}</li>
        ))}
      </ul>
      <SendForm sending={deletion} onSend={() => setQuestion('sure')} submit={t('delete.submit')} fields={FIELDS} refused={organised} danger>
        <CurrentPassword name="password" value={password} onChange={setPassword} />
      </SendForm>
      {question && (
        <Confirm
          key={question}
          isOpen
          danger
          title={t(`delete.${question}.title`)}
          yes={t(`delete.${question}.yes`)}
          no={t('delete.no')}
          isPending={deletion.isPending}
          onYes={() => deletion.mutate(question === 'held')}
          onNo={() => setQuestion(null)}
        >
          <p>{t(`delete.${question}.text`)}</p>
          {question === 'held' && <HeldTickets />}
        </Confirm>
      )}
    </SubPage>
  );
}

function Organised({ why }: { why: string }) {
  const { t } = useTranslation('account');
  const festivals = (
    <ButtonLink look="quiet" to="/organise">
      {t('delete.organised')}
    </ButtonLink>
  );
  return (
    <Notice kind="bad" actions={festivals}>
      {why}
    </Notice>
  );
}
