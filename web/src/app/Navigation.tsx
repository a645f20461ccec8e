import { lazy, type ReactNode, Suspense } from 'react';

import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';

import { useSession } from '@shared/session/store';
import { BellIcon, ChatIcon, HomeIcon, PersonIcon, TicketIcon } from '@shared/ui/icons';

import { Logo } from './Logo';
import style from './Navigation.module.css';

const UnreadChat = lazy(async () => ({
  default: (await import('@features/chat/components/UnreadBadge')).UnreadBadge,
}));
const UnreadNotifications = lazy(async () => ({
  default: (await import('@features/notification/components/UnreadBadge')).UnreadBadge,
}));

/** It is at the bottom on a phone, where a thumb reaches it, and at the top on wider screens. */
export function Navigation() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname, search } = useLocation();
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
        <Link to="/log-in" state={{ from: pathname + search }} className={style.logIn}>
          {t('nav.logIn')}
        </Link>
      )}
    </header>
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
