/** A ground, then three colours that look good on it and together. */
export type Palette = readonly [ground: string, first: string, second: string, third: string];

export const PALETTES: readonly [Palette, ...Palette[]] = [
  ['#2b1055', '#ff5c8d', '#ffb86b', '#7b4bff'],
  ['#ffcf56', '#f2542d', '#0e7c7b', '#fff3d1'],
  ['#0b3954', '#ff6663', '#bfd7ea', '#e0ff4f'],
  ['#ffd9e4', '#d3175a', '#3b1c71', '#ff9f68'],
  ['#0f3d3e', '#e2dcc8', '#f4a259', '#5b8e7d'],
  ['#f25c54', '#ffe8c2', '#2d1e2f', '#f7b267'],
  ['#14213d', '#fca311', '#e5e5e5', '#4f6df5'],
  ['#c3f0ca', '#1b7f5c', '#ff7d61', '#123d36'],
  ['#5f0f40', '#fb8b24', '#e36414', '#f6c6ea'],
  ['#d7e3fc', '#4361ee', '#f72585', '#240046'],
];
