import type { ReactNode } from 'react';

import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { Link, type LinkProps } from 'react-router';

import style from './Button.module.css';
import { classes } from './classes';

type Look = { look?: 'primary' | 'quiet' | 'danger' | 'plain'; wide?: boolean; children: ReactNode };

/** While `isPending` it keeps the focus, says that it is busy and does nothing. */
export function Button({ look = 'primary', wide, children, ...props }: Look & Omit<ButtonProps, 'children' | 'style'>) {
  return (
    <AriaButton {...props} className={classes(style.button, style[look], wide && style.wide)}>
      {props.isPending && <span className={style.spinner} aria-hidden />}
      {children}
    </AriaButton>
  );
}

/** Goes to a page, and looks like a button. */
export function ButtonLink({ look = 'primary', wide, ...props }: Look & Omit<LinkProps, 'style' | 'children' | 'className'>) {
  return <Link {...props} className={classes(style.button, style[look], wide && style.wide)} />;
}
