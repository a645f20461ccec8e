import { useSyncExternalStore } from 'react';

function watch(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the device has a network, as far as the browser knows. The server may be out of reach even so. */
export function useOnline(): boolean {
  return useSyncExternalStore(watch, () => navigator.onLine);
}
