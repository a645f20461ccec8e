const configured = document.querySelector<HTMLMetaElement>('meta[name="somsom:api"]')?.content ?? '';

/** The address of the API: the one in index.html, otherwise the one that the page comes from. */
export const server = (configured || location.origin).replace(/\/$/, '');

export const socket = `${server.replace(/^http/, 'ws')}/ws`;
