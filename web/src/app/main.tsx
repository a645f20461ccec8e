import '@shared/styles/tokens.css';
import '@shared/styles/base.css';

import { StrictMode } from 'react';

import { createRoot } from 'react-dom/client';

import { watchOffers } from '@shared/pwa/install';
import { startWorker } from '@shared/pwa/worker';
import { applyTheme } from '@shared/ui/theme';

import { App } from './App';
import { startTexts } from './i18n';

applyTheme();
watchOffers();
startWorker();
startTexts().then(show, fail);

function show() {
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** Without texts, the page keeps what index.html says, and says it at once. */
function fail() {
  document.documentElement.dataset.failed = '';
}
