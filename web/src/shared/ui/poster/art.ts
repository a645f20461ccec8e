import { dice, pick } from './dice';
import { type Palette, PALETTES } from './palettes';

/** A picture is 400 wide and 300 high. Its edges are cut off if its frame has another shape. */
export const WIDTH = 400;
export const HEIGHT = 300;

export type Shape =
  | { kind: 'circle'; x: number; y: number; radius: number; fill: string; opacity?: number }
  | { kind: 'path'; d: string; fill: string; opacity?: number };

type Roll = () => number;
type Motif = (roll: Roll, palette: Palette) => Shape[];

/** The picture of a festival that has none. The same festival always gets the same picture. */
export function art(seed: string): { ground: string; shapes: Shape[] } {
  const roll = dice(seed);
  const palette = pick(roll, PALETTES);
  const motif = pick<Motif>(roll, [sun, hills, cotton, rays, tiles]);
  return { ground: palette[0], shapes: motif(roll, palette) };
}

const between = (roll: Roll, from: number, to: number) => Math.round(from + roll() * (to - from));

function sun(roll: Roll, [ground, ...colours]: Palette): Shape[] {
  const x = between(roll, 120, 280);
  const y = between(roll, 150, 300);
  return Array.from({ length: 9 }, (_, ring) => ({
    kind: 'circle',
    x,
    y,
    radius: 300 - ring * 34,
    fill: ring % 2 ? ground : (colours[(ring / 2) % 3] ?? ground),
  }));
}

function hills(roll: Roll, [, first, second, third]: Palette): Shape[] {
  const moon: Shape = {
    kind: 'circle',
    x: between(roll, 80, 320),
    y: between(roll, 60, 110),
    radius: between(roll, 34, 58),
    fill: first,
  };
  const ridges = [second, third, first, second].map((fill, ridge): Shape => {
    const y = 130 + ridge * 48;
    const [up, down] = [between(roll, 20, 70), between(roll, 20, 70)];
    return {
      kind: 'path',
      d: `M0 ${y}C${between(roll, 60, 120)} ${y - up} ${between(roll, 130, 190)} ${y - up} 210 ${y}S${between(roll, 300, 350)} ${y + down} ${WIDTH} ${y - down / 2}V${HEIGHT}H0Z`,
      fill,
      opacity: 0.92,
    };
  });
  return [moon, ...ridges];
}

function cotton(roll: Roll, [, ...colours]: Palette): Shape[] {
  return colours.flatMap((fill, puff) => {
    const x = 70 + puff * 130 + between(roll, -30, 30);
    const y = between(roll, 110, 210);
    const size = between(roll, 40, 62);
    return [
      [-0.9, 0.35],
      [0.9, 0.35],
      [0, -0.6],
      [0, 0.5],
    ].map(([dx = 0, dy = 0]): Shape => ({ kind: 'circle', x: x + dx * size, y: y + dy * size, radius: size, fill }));
  });
}

function rays(roll: Roll, [, first, second, third]: Palette): Shape[] {
  const [x, y] = [between(roll, 130, 270), between(roll, 130, 240)];
  const count = between(roll, 9, 15);
  const beams = Array.from({ length: count }, (_, beam): Shape => {
    const from = (beam / count) * 2 * Math.PI;
    const to = from + Math.PI / count;
    const edge = (angle: number) => `${Math.round(x + 520 * Math.cos(angle))} ${Math.round(y + 520 * Math.sin(angle))}`;
    return { kind: 'path', d: `M${x} ${y}L${edge(from)}L${edge(to)}Z`, fill: beam % 2 ? first : second };
  });
  return [...beams, { kind: 'circle', x, y, radius: between(roll, 46, 74), fill: third }];
}

function tiles(roll: Roll, [ground, ...colours]: Palette): Shape[] {
  const size = 100;
  const corners = [
    (x: number, y: number) => `M${x} ${y}h${size}a${size} ${size} 0 0 1 -${size} ${size}Z`,
    (x: number, y: number) => `M${x + size} ${y}v${size}a${size} ${size} 0 0 1 -${size} -${size}Z`,
    (x: number, y: number) => `M${x} ${y + size}v-${size}a${size} ${size} 0 0 1 ${size} ${size}Z`,
    (x: number, y: number) => `M${x + size} ${y + size}h-${size}a${size} ${size} 0 0 1 ${size} -${size}Z`,
  ] as const;
  return Array.from({ length: 12 }, (_, tile): Shape => {
    const [x, y] = [(tile % 4) * size, Math.floor(tile / 4) * size];
    const fill = colours[Math.floor(roll() * 3)] ?? ground;
    return roll() < 0.25
      ? { kind: 'circle', x: x + size / 2, y: y + size / 2, radius: size / 2.6, fill }
      : { kind: 'path', d: pick(roll, corners)(x, y), fill };
  });
}
