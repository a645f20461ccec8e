import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

import { useTranslation } from 'react-i18next';
import { Link, type Location, NavLink, useLocation } from 'react-router';

import { useSession } from '@shared/session/store';
import { LanguageSwitch } from '@shared/ui/LanguageSwitch';
import { BellIcon, ChatIcon, HomeIcon, PersonIcon, TicketIcon } from '@shared/ui/icons';

import { Logo } from './Logo';
import style from './Navigation.module.css';

type Badge = { UnreadBadge: ComponentType };

/** A badge whose code cannot be loaded is missing, and the page is there. */
const badge = (load: () => Promise<Badge>) =>
  lazy(async () => {
    const { UnreadBadge } = await load().catch(() => ({ UnreadBadge: () => null }));
    return { default: UnreadBadge };
  });

const UnreadChat = badge(() => import('@features/chat/components/UnreadBadge'));
const UnreadNotifications = badge(() => import('@features/notification/components/UnreadBadge'));

/** It is at the bottom on a phone, where a thumb reaches it, and at the top on wider screens. */
export function Navigation() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <header className={style.header}>
      <Link to="/" className={style.logo}>
        <Logo />
      </Link>
      {session ? (
        <nav aria-label={t('nav.label')} className={style.nav}>
          <Item to="/" icon={<HomeIcon />} label={t('nav.home')} />
          <Item to="/me/tickets" icon={<TicketIcon />} label={t('nav.tickets')} />
          <Item to="/chat" icon={<ChatIcon />} label={t('nav.chat')} badge={<UnreadChat />} />
          <Item to="/me/notifications" icon={<BellIcon />} label={t('nav.notifications')} badge={<UnreadNotifications />} />
          <Item to="/me" icon={<PersonIcon />} label={t('nav.me')} exact />
        </nav>
      ) : (
        <div className={style.visitor}>
          <LanguageSwitch />
          <LogIn />
        </div>
      )}
    </header>
  );
}

/** These pages are a way to the page where the user wants to be. So log-in leads on to that page, and not to them. */
const WAYS = /^\/(log-in|sign-up|terms|me\/account\/deleted)(\/|$)/;

function LogIn() {
  const { t } = useTranslation();
  const { pathname, search, state } = useLocation() as Location<unknown>;
  return (
    <Link to="/log-in" state={WAYS.test(pathname) ? state : { from: pathname + search }} className={style.logIn}>
      {t('nav.logIn')}
    </Link>
  );
}

type ItemProps = { to: string; icon: ReactNode; label: string; badge?: ReactNode; exact?: boolean };

function Item({ to, icon, label, badge, exact }: ItemProps) {
  return (
    <NavLink to={to} end={exact ?? to === '/'} className={style.item}>
      <span className={style.icon}>
        {icon}
        <Suspense>{badge}</Suspense>
      </span>
      <span>{label}</span>
    </NavLink>
  );
}
