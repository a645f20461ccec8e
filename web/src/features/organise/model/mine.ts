const MOST = 50;
const key = (userId: string) => `somsom.organised.${userId}`;

/** The festivals that one made or managed on this device, newest first: the API lists none by their organiser. */
export function mine(userId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

export function keepMine(userId: string, festivalId: string) {
  const kept = mine(userId).filter((each) => each !== festivalId);
  localStorage.setItem(key(userId), JSON.stringify([festivalId, ...kept].slice(0, MOST)));
}
