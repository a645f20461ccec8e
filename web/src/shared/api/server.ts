const configured = document.querySelector<HTMLMetaElement>('meta[name="somsom:api"]')?.content ?? '';

/** Where the API is: named in index.html, else where the page comes from. */
export const server = (configured || location.origin).replace(/\/$/, '');

export const socket = `${server.replace(/^http/, 'ws')}/ws`;
