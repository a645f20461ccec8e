import style from './Skeleton.module.css';

/** Where something will be, as high as that will be, so that nothing jumps. */
export function Skeleton({ height }: { height: string }) {
  return <div className={style.skeleton} style={{ height }} aria-hidden />;
}
