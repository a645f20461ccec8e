import { type ReactNode, useEffect, useRef, useState } from 'react';

import { useNavigationType } from 'react-router';

import { classes } from './classes';
import style from './Page.module.css';

type Props = { title: string; lead?: ReactNode; narrow?: boolean; hideTitle?: boolean; children: ReactNode };

/**
 * The frame of a page. It sets the title of the tab, and moves the focus to its heading when the user comes by a link.
 */
export function Page({ title, lead, narrow, hideTitle, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const type = useNavigationType();
  const [came] = useState(type); // later changes of the address do not count
  useEffect(() => {
    if (came !== 'POP') {
      heading.current?.focus({ preventScroll: true });
    }
  }, [came]);
  return (
    <div className={classes(style.page, narrow && style.narrow)}>
      <title>{`${title} · 솜솜`}</title>
      <div className={style.stack}>
        <div className={hideTitle ? 'hidden-visually' : style.head}>
          <h1 ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {title}
          </h1>
          {lead && <p className={style.lead}>{lead}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
