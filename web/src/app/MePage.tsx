import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { SignOutButton } from '@features/session/components/SignOutButton';
import { chooseLanguage, LANGUAGES, useLanguage } from '@shared/i18n/language';
import { useUser } from '@shared/session/store';
import { Choice } from '@shared/ui/Choice';
import { BellIcon, ChatIcon, DayIcon, KeyIcon, PersonIcon, TicketIcon } from '@shared/ui/icons';
import { Page } from '@shared/ui/Page';
import { chooseTheme, THEMES, useTheme } from '@shared/ui/theme';

import style from './MePage.module.css';

export function Component() {
  const { t } = useTranslation();
  const user = useUser();
  return (
    <Page title={user.name} lead={user.email} narrow>
      <ul className={style.links}>
        <Entry to="/me/tickets" icon={<TicketIcon />} label={t('nav.tickets')} />
        <Entry to="/chat" icon={<ChatIcon />} label={t('nav.chat')} />
        <Entry to="/me/notifications" icon={<BellIcon />} label={t('nav.notifications')} />
        <Entry to="/me/devices" icon={<PersonIcon />} label={t('nav.devices')} />
        <Entry to="/me/account" icon={<KeyIcon />} label={t('nav.account')} />
        <Entry to="/organise" icon={<DayIcon />} label={t('nav.organise')} />
      </ul>
      <LanguageChoice />
      <ThemeChoice />
      <SignOutButton />
    </Page>
  );
}

function Entry({ to, icon, label }: { to: string; icon: React.ReactNode; label: string }) {
  return (
    <li>
      <Link to={to} className={style.entry}>
        {icon}
        {label}
      </Link>
    </li>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = LANGUAGES.map((each) => ({ value: each, label: t(`language.${each}`) }));
  return (
    <Choice label={t('language.label')} options={names} value={language} onChange={(each) => void chooseLanguage(each)} />
  );
}

function ThemeChoice() {
  const { t } = useTranslation();
  const names = THEMES.map((each) => ({ value: each, label: t(`theme.${each}`) }));
  return <Choice label={t('theme.label')} options={names} value={useTheme()} onChange={chooseTheme} />;
}
