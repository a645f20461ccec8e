import { VitePWA } from 'vite-plugin-pwa';

/** Makes the app installable and builds its service worker. */
export const pwa = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    injectRegister: false,
    includeManifestIcons: false, // nobody needs them offline
    injectManifest: {
      globPatterns: ['index.html', 'assets/**/*.{js,css}', 'icon.svg'],
      globIgnores: ['**/firebase-*'], // people who switch pushes on are online
    },
    manifest: {
      id: '/',
      name: '솜솜 — 기다림도 축제가 되는 곳',
      short_name: '솜솜',
      description: '축제를 찾고, 차례를 기다리고, 함께 가요. Find a festival, wait your turn, go together.',
      lang: 'ko',
      start_url: '.',
      scope: '.',
      display: 'standalone',
      background_color: '#fbf7f2',
      theme_color: '#1d1530',
      categories: ['entertainment', 'events'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      shortcuts: [{ name: '내 티켓', url: 'me/tickets' }],
    },
  });
