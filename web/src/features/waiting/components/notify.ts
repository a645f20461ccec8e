export function mayAsk(): boolean {
  return 'Notification' in window && Notification.permission === 'default';
}

export function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

/** Only for users who do not look at the page: for the others a notification would be in the way. */
export async function notify(title: string, body: string, link: string) {
  if (!mayNotify() || document.visibilityState === 'visible') {
    return;
  }
  const worker = await navigator.serviceWorker?.getRegistration();
  const options: NotificationOptions = { body, tag: link, icon: '/icon.svg', data: { link } };
  if (worker) {
    await worker.showNotification(title, options); // phones allow no other way
    return;
  }
  const notification = new Notification(title, options);
  notification.onclick = () => window.focus();
}
