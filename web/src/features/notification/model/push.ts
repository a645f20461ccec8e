import { activate, deactivate } from '../api/device';
import { settings } from './settings';

const KEPT = 'somsom.push';

type Kept = { token: string; userId: string };

/**
 * Whether this device can show pushes while the app is closed: the browser supports it, and the app is set up for it.
 */
export const canPush = () => settings !== null && 'serviceWorker' in navigator && 'Notification' in window && 'PushManager' in window;

function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export const isOn = (userId: string) => kept()?.userId === userId && Notification.permission === 'granted';

/** Asks for the permission, so it must be called after the user presses something. */
export async function switchOn(userId: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') {
    return false;
  }
  const token = await currentToken();
  await activate(token);
  localStorage.setItem(KEPT, JSON.stringify({ token, userId }));
  return true;
}

export async function switchOff() {
  const known = kept();
  if (known) {
    await deactivate(known.token);
    localStorage.removeItem(KEPT);
  }
}

/**
 * Runs once at each start: tokens change, devices that are not seen for long are deleted, and the language may change.
 */
export async function renewPush(userId: string) {
  if (canPush() && isOn(userId)) {
    const token = await currentToken();
    await activate(token);
    localStorage.setItem(KEPT, JSON.stringify({ token, userId }));
  }
}

async function currentToken(): Promise<string> {
  const [{ initializeApp, getApps }, { getMessaging, getToken }] = await Promise.all([
    import('@firebase/app'),
    import('@firebase/messaging'),
  ]);
  const { vapidKey, ...options } = settings ?? {};
  const app = getApps()[0] ?? initializeApp(options);
  const serviceWorkerRegistration = await navigator.serviceWorker.ready;
  return getToken(getMessaging(app), { serviceWorkerRegistration, ...(vapidKey && { vapidKey }) });
}
