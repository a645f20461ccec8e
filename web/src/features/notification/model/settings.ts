/** What Firebase gives a web app to know it by. None of it is secret. */
type Settings = { apiKey: string; projectId: string; appId: string; messagingSenderId: string; vapidKey: string };

const configured = document.querySelector<HTMLMetaElement>('meta[name="somsom:push"]')?.content ?? '';

/** Null if nothing is set up. Then people get notifications only in the app. */
export const settings: Partial<Settings> | null = configured.startsWith('{') ? (JSON.parse(configured) as Settings) : null;
