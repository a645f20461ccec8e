import { memo } from 'react';

import { art, HEIGHT, WIDTH } from './art';
import style from './Poster.module.css';

/** Decoration, drawn only from the festival's seed. The text beside it says everything that matters. */
export const Poster = memo(function Poster({ seed }: { seed: string }) {
  const { ground, shapes } = art(seed);
  return (
    <svg className={style.poster} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMidYMid slice" aria-hidden>
      <rect width={WIDTH} height={HEIGHT} fill={ground} />
      {shapes.map((shape, index) =>
        shape.kind === 'circle' ? (
          <circle key={index} cx={shape.x} cy={shape.y} r={shape.radius} fill={shape.fill} opacity={shape.opacity} />
        ) : (
          <path key={index} d={shape.d} fill={shape.fill} opacity={shape.opacity} />
        ),
      )}
    </svg>
  );
});
