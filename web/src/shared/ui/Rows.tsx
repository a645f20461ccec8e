import type { ReactNode } from 'react';

import style from './Rows.module.css';

export function Rows({ children }: { children: ReactNode }) {
  return <ul className={style.rows}>{children}</ul>;
}

type Props = { title: ReactNode; note?: ReactNode; action?: ReactNode };

/** Two lines of text, and what the user can do about them. */
export function Row({ title, note, action }: Props) {
  return (
    <li className={style.row}>
      <span className={style.text}>
        <span className={style.title}>{title}</span>
        {note && <span className={style.note}>{note}</span>}
      </span>
      {action}
    </li>
  );
}
