import { useSyncExternalStore } from 'react';

import { Link } from 'react-router';

import style from './Toasts.module.css';
import { currentToasts, watchToasts } from './toasts';

export function Toasts() {
  const toasts = useSyncExternalStore(watchToasts, currentToasts);
  return (
    <div className={style.region} role="status">
      {toasts.map(({ id, text, link }) => (
        <p key={id} className={style.toast}>
          {link ? <Link to={link}>{text}</Link> : text}
        </p>
      ))}
    </div>
  );
}
