import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useFormats } from '@shared/i18n/format';
import { knowsPasskeys } from '@shared/session/passkey';
import { ButtonLink } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Row, Rows } from '@shared/ui/Rows';
import { Skeleton } from '@shared/ui/Skeleton';

import { ownPasskeys } from '../api/factors';
import style from './Account.module.css';

export function Passkeys() {
  const { t } = useTranslation('account');
  const { moment } = useFormats();
  const found = useQuery(ownPasskeys);
  return (
    <section className={style.section}>
      <h2>{t('passkeys.title')}</h2>
      <p className={style.note}>{t('passkeys.lead')}</p>
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Skeleton height="3.5rem" />}
      {found.data?.length === 0 && <p>{t('passkeys.none')}</p>}
      {found.data && found.data.length > 0 && (
        <Rows>
          {found.data.map(({ passkeyId, label, createdAt, lastUsedAt }) => (
            <Row
              key={passkeyId}
              title={label}
              note={lastUsedAt ? t('passkeys.used', { moment: moment(lastUsedAt) }) : t('passkeys.made', { moment: moment(createdAt) })}
              action={
                <ButtonLink look="plain" to={`passkeys/${passkeyId}/remove`}>
                  {t('passkeys.remove')}
                  <span className="hidden-visually">: {label}</span>
                </ButtonLink>
              }
            />
          ))}
        </Rows>
      )}
      {knowsPasskeys() ? (
        <div>
          <ButtonLink look="quiet" to="passkeys/new">
            {t('passkeys.add')}
          </ButtonLink>
        </div>
      ) : (
        <p className={style.note}>{t('passkeys.unknown')}</p>
      )}
    </section>
  );
}
