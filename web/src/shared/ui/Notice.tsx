import type { ReactNode } from 'react';

import { classes } from './classes';
import style from './Notice.module.css';

type Props = { kind?: 'plain' | 'good' | 'warn' | 'bad'; title?: string; children?: ReactNode; actions?: ReactNode };

/** A message that screen readers speak: at once if it is bad, otherwise when they are done. */
export function Notice({ kind = 'plain', title, children, actions }: Props) {
  return (
    <div className={classes(style.notice, kind !== 'plain' && style[kind])} role={kind === 'bad' ? 'alert' : 'status'}>
      {title && <p className={style.title}>{title}</p>}
      {children && <div>{children}</div>}
      {actions && <div className={style.actions}>{actions}</div>}
    </div>
  );
}
