import type { ReactNode } from 'react';

import { Link } from 'react-router';

import style from './PictureRows.module.css';
import { Poster } from './poster/Poster';

export function PictureRows({ children }: { children: ReactNode }) {
  return <ul className={style.rows}>{children}</ul>;
}

type Row = { to: string; seed: string; title: string; note: ReactNode; aside?: ReactNode; mark?: ReactNode };

/** A link with the picture of its seed and two lines of text. Each line may have something at its end. */
export function PictureRow({ to, seed, title, note, aside, mark }: Row) {
  return (
    <li>
      <Link to={to} className={style.row}>
        <span className={style.picture}>
          <Poster seed={seed} />
        </span>
        <span className={style.title}>{title}</span>
        <span className={style.note}>{note}</span>
        {aside && <span className={style.aside}>{aside}</span>}
        {mark && <span className={style.mark}>{mark}</span>}
      </Link>
    </li>
  );
}
