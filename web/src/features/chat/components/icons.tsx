const drawing = {
  viewBox: '0 0 24 24',
  width: '1.375em',
  height: '1.375em',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
} as const;

export const SendIcon = () => (
  <svg {...drawing}>
    <path d="M12 20V4M5 11l7-7 7 7" />
  </svg>
);

export const MoreIcon = () => (
  <svg {...drawing}>
    <path d="M6 12h.01M12 12h.01M18 12h.01" strokeWidth={3} />
  </svg>
);
