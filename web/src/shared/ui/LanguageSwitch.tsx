import { useTranslation } from 'react-i18next';

import { chooseLanguage, LANGUAGES, useLanguage } from '@shared/i18n/language';

import { Button } from './Button';

/** Offers the other language by its own name, for people who cannot read the current one. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  return LANGUAGES.filter((each) => each !== current).map((each) => (
    <Button key={each} look="plain" lang={each} onPress={() => void chooseLanguage(each)}>
      {t(`language.${each}`)}
    </Button>
  ));
}
