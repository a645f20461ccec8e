import { afterEach, beforeEach, vi } from 'vitest';

/** What the server was asked, for tests that call {@link answerFromTest}. */
export const requests = vi.fn<(request: Request) => Promise<Response>>();

/** In the tests of a file, the server answers what {@link say} says. */
export function answerFromTest() {
  beforeEach(() => void vi.stubGlobal('fetch', requests));

  afterEach(() => {
    vi.unstubAllGlobals();
    requests.mockReset();
    localStorage.clear();
  });
}

/** The next answer of the server. */
export const say = (body: object, status = 200) =>
  requests.mockResolvedValueOnce(
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
  );

export const user = { userId: 'u', email: 'somi@example.com', name: 'Somi' };
export const session = { accessToken: 'access', refreshToken: 'refresh', tokenType: 'Bearer', expiresIn: 900, user };
