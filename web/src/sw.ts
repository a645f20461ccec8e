/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

import { ownerOf, pushed, type PushPayload } from './worker/pushed';

declare const self: ServiceWorkerGlobalScope;

const PATIENCE = 4;
const PAGE = 'index.html';

const files = self.__WB_MANIFEST as { url: string; revision: string | null }[];
const pages = `somsom-page-${files.find(({ url }) => url === PAGE)?.revision ?? ''}`;
const page = new Request(self.registration.scope, { headers: { Accept: 'text/html' } });

cleanupOutdatedCaches();
clientsClaim();
precacheAndRoute(files.filter(({ url }) => url !== PAGE));

/**
 * The only page, of the same release as the files. The request must accept HTML like a browser's, or the server finds
 * no page.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(
    Promise.all([caches.open(pages), fetch(page)]).then(([cache, answer]) => cache.put(page.url, answer)),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('somsom-page-') && name !== pages))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  );
});

registerRoute(
  new NavigationRoute(({ request }) =>
    fetch(request).catch(async () => (await caches.match(page.url, { cacheName: pages })) ?? Response.error()),
  ),
);

/** The user's own tickets, stored under the user's id, so that nobody else on this device ever gets them. */
registerRoute(
  ({ url, request }) => url.pathname === '/reservations' && ownerOf(request.headers.get('Authorization')) !== null,
  new NetworkFirst({
    cacheName: 'somsom-tickets',
    networkTimeoutSeconds: PATIENCE,
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => {
          const url = new URL(request.url);
          url.searchParams.set('owner', ownerOf(request.headers.get('Authorization')) ?? '');
          return url.href;
        },
      },
    ],
  }),
);

/** Where and when the festivals are, which is the same for all people. */
registerRoute(
  ({ url }) => /^\/festivals\/[\w-]+$/.test(url.pathname) && !/\/(search|create)$/.test(url.pathname),
  new NetworkFirst({
    cacheName: 'somsom-festivals',
    networkTimeoutSeconds: PATIENCE,
    plugins: [new ExpirationPlugin({ maxEntries: 40 })],
  }),
);

self.addEventListener('push', (event) => {
  const told = pushed(event.data?.json() as PushPayload | undefined);
  if (told) {
    event.waitUntil(self.registration.showNotification(told.title, told.options));
  }
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { link } = event.notification.data as { link: string };
  event.waitUntil(open(new URL(link, self.registration.scope).href));
});

async function open(address: string) {
  const [window] = await self.clients.matchAll({ type: 'window' });
  if (!window) {
    await self.clients.openWindow(address);
    return;
  }
  await window.focus();
  await window.navigate(address);
}
