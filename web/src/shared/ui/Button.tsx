import type { ReactNode } from 'react';

import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Link, type LinkProps } from 'react-router';

import style from './Button.module.css';
import { classes } from './classes';

type Look = { look?: 'primary' | 'quiet' | 'danger' | 'plain'; wide?: boolean; children: ReactNode };
type Action = Omit<ButtonProps, 'children' | 'style' | 'className' | 'isPending'> & { isPending?: boolean };

/** While `isPending`, it keeps the focus, says that it is busy and does nothing. */
export function Button({ look = 'primary', wide, isPending, children, ...props }: Look & Action) {
  const { t } = useTranslation();
  const idle: Action = isPending ? { ...props, type: 'button', onPress: () => undefined } : props;
  return (
    <AriaButton {...idle} className={classes(style.button, style[look], wide && style.wide)}>
      {isPending && <span className={style.spinner} aria-hidden />}
      {children}
      {isPending && <span className="hidden-visually">{t('busy')}</span>}
    </AriaButton>
  );
}

/** Leads to a page, and looks like a button. */
export function ButtonLink({ look = 'primary', wide, ...props }: Look & Omit<LinkProps, 'style' | 'children' | 'className'>) {
  return <Link {...props} className={classes(style.button, style[look], wide && style.wide)} />;
}
