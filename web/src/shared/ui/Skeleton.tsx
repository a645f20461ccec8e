import style from './Skeleton.module.css';

/** Keeps the place of something that is loading, in the same height, so that nothing jumps. */
export function Skeleton({ height }: { height: string }) {
  return <div className={style.skeleton} style={{ height }} aria-hidden />;
}
