import { currentSession, onSessionChange } from '@shared/session/store';

/** As in the service worker: what is kept of one's own tickets. */
const TICKETS = 'somsom-tickets';

/** After the first page is there; it is never in its way. Whoever logs out takes their tickets with them. */
export function startWorker() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    return;
  }
  window.addEventListener('load', () => {
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined); // works without
  });
  onSessionChange(() => {
    if (!currentSession()) {
      void caches.delete(TICKETS);
    }
  });
}
