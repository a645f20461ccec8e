/** Where a notification leads within the app; the server may know the app's public address and name it in full. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link, location.origin);
  return pathname + search;
}
