import { CheckboxButton, CheckboxField, FieldError } from 'react-aria-components/Checkbox';
import { useTranslation } from 'react-i18next';

import { ButtonLink } from '@shared/ui/Button';
import { CheckIcon } from '@shared/ui/icons';

import style from './Session.module.css';

type Props = { agreed: boolean; onChange: (agreed: boolean) => void };

/** The terms open in a tab of their own, so that what was typed here stays. */
export function Agreement({ agreed, onChange }: Props) {
  const { t } = useTranslation('session');
  return (
    <div className={style.terms}>
      <CheckboxField
        name="terms"
        isSelected={agreed}
        onChange={onChange}
        validate={(selected) => (selected ? null : t('terms.missing'))}
      >
        <CheckboxButton className={style.agree}>
          <span className={style.box} aria-hidden>
            <CheckIcon />
          </span>
          {t('terms.agree')}
        </CheckboxButton>
        <FieldError className={style.missing} />
      </CheckboxField>
      <ButtonLink look="plain" to="/terms" target="_blank">
        {t('terms.read')}
        <span className="hidden-visually">{t('terms.newTab')}</span>
      </ButtonLink>
    </div>
  );
}
