import { useTranslation } from 'react-i18next';

import { Button, ButtonLink } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { toast } from '@shared/ui/toasts';

import style from './Account.module.css';

/** The only time that recovery codes are shown. */
export function ShownCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation('account');
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    toast(t('codes.copied'));
  };
  return (
    <Page title={t('codes.title')} narrow>
      <Notice kind="warn">{t('codes.keep')}</Notice>
      <ol className={style.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button look="quiet" onPress={() => void copy()} wide>
        {t('codes.copy')}
      </Button>
      <ButtonLink to="/me/account" replace wide>
        {t('codes.done')}
      </ButtonLink>
    </Page>
  );
}
