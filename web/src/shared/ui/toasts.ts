type Toast = { id: number; text: string; link?: string };

const SHOWN = 6_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

function show(next: readonly Toast[]) {
  toasts = next;
  listeners.forEach((listener) => listener());
}

/** Shows for a moment what was done or has happened. A link leads to it. */
export function toast(text: string, link?: string) {
  const id = ++last;
  show([...toasts, { id, text, ...(link && { link }) }]);
  setTimeout(() => show(toasts.filter((each) => each.id !== id)), SHOWN);
}

export const currentToasts = () => toasts;

export function watchToasts(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
