import { somsomApp } from '../lib/somsom-app.js';

somsomApp();
