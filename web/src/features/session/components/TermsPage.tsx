import { useTranslation } from 'react-i18next';

import { type Language, useLanguage } from '@shared/i18n/language';
import { Page } from '@shared/ui/Page';

import style from './Session.module.css';
import en from './terms/en.json';
import ko from './terms/ko.json';
import { TERMS_VERSION } from './terms/version';

/** They come with this page and not with the other texts, because few people read them. */
const TERMS: Record<Language, typeof ko> = { ko, en };

export function TermsPage() {
  const { t } = useTranslation('session');
  const { terms, privacy } = TERMS[useLanguage()];
  return (
    <Page title={t('terms.title')} lead={t('terms.version', { version: TERMS_VERSION })} narrow>
      <div className={style.law}>
        <Part {...terms} />
        <Part {...privacy} />
      </div>
    </Page>
  );
}

function Part({ title, parts }: { title: string; parts: { title: string; text: string }[] }) {
  return (
    <>
      <h2>{title}</h2>
      {parts.map((part) => (
        <section key={part.title}>
          <h3>{part.title}</h3>
          <p>{part.text}</p>
        </section>
      ))}
    </>
  );
}
