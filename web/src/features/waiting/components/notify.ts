export function mayAsk(): boolean {
  return 'Notification' in window && Notification.permission === 'default';
}

export function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

/** Only for those who do not look: a notification over the page itself would be in the way. */
export async function notify(title: string, body: string, link: string) {
  if (!mayNotify() || document.visibilityState === 'visible') {
    return;
  }
  const worker = await navigator.serviceWorker?.getRegistration();
  const options: NotificationOptions = { body, tag: link, icon: '/icon.svg', data: { link } };
  if (worker) {
    await worker.showNotification(title, options); // on phones there is no other way
    return;
  }
  const notification = new Notification(title, options);
  notification.onclick = () => window.focus();
}
