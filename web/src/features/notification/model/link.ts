/** The path within the app that a notification leads to. The server may send the app's full public address. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link, location.origin);
  return pathname + search;
}
