/**
 * The environment variable from which Spring Boot reads a setting: dots become underscores, hyphens go, and all letters
 * are capitals.
 */
export function variable(setting: string): string {
  return setting.replaceAll('-', '').replaceAll('.', '_').toUpperCase();
}

export function variables<T>(settings: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [variable(name), value]));
}
