import { useTranslation } from 'react-i18next';

import type { SecondFactorView } from '@shared/api/schema';
import { ButtonLink } from '@shared/ui/Button';
import { Row } from '@shared/ui/Rows';

/** The app for one-time passwords, and the codes for the day when it is lost. */
export function FactorRows({ factors: { totp, passkeys, recoveryCodesLeft: left } }: { factors: SecondFactorView }) {
  const { t } = useTranslation('account');
  const app = totp ? (
    <To page="app/remove" what={t('factors.app')} label={t('factors.remove')} />
  ) : (
    <To page="app" what={t('factors.app')} label={t('factors.setUp')} />
  );
  return (
    <>
      <Row title={t('factors.app')} note={t(totp ? 'factors.on' : 'factors.off')} action={app} />
      {(totp || passkeys > 0) && (
        <Row
          title={t('factors.codes')}
          note={t('factors.codesLeft', { left })}
          action={<To page="recovery-codes" what={t('factors.codes')} label={t('factors.renew')} />}
        />
      )}
    </>
  );
}

function To({ page, what, label }: { page: string; what: string; label: string }) {
  return (
    <ButtonLink look="plain" to={page}>
      {label}
      <span className="hidden-visually">: {what}</span>
    </ButtonLink>
  );
}
