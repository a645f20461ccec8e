import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { type Language, preferredLanguage } from '@shared/i18n/language';

const texts: Record<Language, () => Promise<{ default: Record<string, object> }>> = {
  ko: () => import('./texts.ko'),
  en: () => import('./texts.en'),
};

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) =>
    void texts[language as Language]().then(
      (all) => done(null, all.default[namespace] ?? {}),
      (failure: Error) => done(failure, null),
    ),
};

/** Fails if the texts cannot be loaded. i18next itself would go on and show their keys. */
export async function startTexts() {
  const lng = preferredLanguage();
  await texts[lng]();
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng,
      fallbackLng: false,
      supportedLngs: Object.keys(texts),
      ns: ['shared', 'session', 'account', 'festival', 'waiting', 'reservation', 'chat', 'organise', 'notification'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      returnNull: false,
      showSupportNotice: false,
    });
}
