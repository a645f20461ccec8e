/** The event of browsers that can install an app. TypeScript has no type for it. */
type Offer = Event & { prompt: () => Promise<void> };

const listeners = new Set<() => void>();
let offer: Offer | undefined;

function keep(next: Offer | undefined) {
  offer = next;
  listeners.forEach((listener) => listener());
}

/** Keeps the browser's offer until the user wants it, instead of showing a banner at once. */
export function watchOffers() {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    keep(event as Offer);
  });
  window.addEventListener('appinstalled', () => keep(undefined));
}

export const installable = () => offer !== undefined;

export function watchInstallable(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function install() {
  await offer?.prompt();
  keep(undefined);
}
