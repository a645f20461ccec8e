import { useTranslation } from 'react-i18next';

import i18next from 'i18next';

export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'somsom.language';

/** The language that was chosen here, otherwise the first known language of the browser; Korean if there is none. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages];
  return wanted.map((tag) => tag?.slice(0, 2)).find(isLanguage) ?? 'ko';
}

function isLanguage(tag: string | undefined): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

export function language(): Language {
  return isLanguage(i18next.language) ? i18next.language : preferredLanguage();
}

export async function chooseLanguage(chosen: Language) {
  localStorage.setItem(KEY, chosen);
  await i18next.changeLanguage(chosen);
}

export function useLanguage(): Language {
  useTranslation();
  return language();
}
