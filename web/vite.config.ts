import { fileURLToPath } from 'node:url';

import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { compressed } from './compressed.ts';
import { pwa } from './pwa.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.SOMSOM_URL ?? 'http://localhost:8080';
const api = [
  '/festivals', '/queues', '/signup', '/confirm-signup', '/login', '/signout', '/verify-token', '/refresh-token',
  '/account', '/password', '/notification', '/dev', '/v3',
];

export default defineConfig({
  base: process.env.SOMSOM_BASE ?? '/',
  plugins: [react(), locales.vite({ locales: ['ko', 'en'] }), pwa(), compressed()],
  resolve: {
    alias: { '@app': folder('src/app'), '@features': folder('src/features'), '@shared': folder('src/shared') },
  },
  build: {
    outDir: folder('target/classes/static'),
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: {
      output: {
        manualChunks: (id: string) => (id.includes('/@firebase/') ? 'firebase' : undefined),
      },
    },
    assetsInlineLimit: 0, // the page's policy allows data: for pictures only
  },
  server: {
    proxy: {
      ...Object.fromEntries(api.map((path) => [path, { target: server, changeOrigin: true }])),
      '/reservations': { target: server, changeOrigin: true, bypass: pageItself },
      '/ws': { target: server, ws: true, changeOrigin: true, rewriteWsOrigin: true },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});

function pageItself(request: { headers: { accept?: string } }) {
  return request.headers.accept?.includes('text/html') ? '/index.html' : undefined;
}
