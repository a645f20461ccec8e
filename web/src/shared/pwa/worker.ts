import { currentSession, onSessionChange } from '@shared/session/store';

/** The same name as in the service worker: the cache of the user's own tickets. */
const TICKETS = 'somsom-tickets';

/** Starts after the first page is shown, so that it does not slow it down. A log-out deletes the user's tickets. */
export function startWorker() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    return;
  }
  window.addEventListener('load', () => {
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined); // optional
  });
  onSessionChange(() => {
    if (!currentSession()) {
      void caches.delete(TICKETS);
    }
  });
}
