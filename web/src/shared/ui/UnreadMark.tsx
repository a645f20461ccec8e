import style from './UnreadMark.module.css';

/** The number of unread things, at the corner of an icon, or beside it on a wide screen. */
export function UnreadMark({ count, label }: { count: number; label: string }) {
  return count === 0 ? null : (
    <span className={style.mark}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="hidden-visually">{label}</span>
    </span>
  );
}
