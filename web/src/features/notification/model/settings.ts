/** What Firebase gives a web app to know it by; none of it is secret. */
type Settings = { apiKey: string; projectId: string; appId: string; messagingSenderId: string; vapidKey: string };

const configured = document.querySelector<HTMLMetaElement>('meta[name="somsom:push"]')?.content ?? '';

/** Null where nothing is set up: people are told in the app then. */
export const settings: Partial<Settings> | null = configured.startsWith('{') ? (JSON.parse(configured) as Settings) : null;
