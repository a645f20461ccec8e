import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { currentSession, endSession, keepSession, useSessionEnd } from './store';
import { freshSession, renewed, renewUser } from './tokens';

const user = { userId: 'u', email: 'somi@example.com', name: 'Somi' };
const tokens = (n: number, expiresIn = 900) => ({
  accessToken: `access-${n}`,
  refreshToken: `refresh-${n}`,
  tokenType: 'Bearer',
  expiresIn,
  user,
});

const answers = vi.fn<(url: string, request: RequestInit) => Promise<Response>>();

/** The environment has no Web Locks. The code needs them only to run one call after another. */
let last: Promise<unknown> = Promise.resolve();
const request = (_name: string, work: () => Promise<unknown>) => (last = last.catch(() => undefined).then(work));

beforeEach(() => {
  vi.stubGlobal('fetch', answers);
  vi.stubGlobal('navigator', { ...navigator, languages: ['ko'], locks: { request } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  answers.mockReset();
  localStorage.clear();
});

const say = (status: number, body: unknown) => answers.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));

test('a token that is good for some time is left alone', async () => {
  keepSession(tokens(1));
  expect((await freshSession())?.accessToken).toBe('access-1');
  expect(answers).not.toHaveBeenCalled();
});

test('many who find it over renew it once', async () => {
  const stale = keepSession(tokens(1, 10));
  say(200, tokens(2));
  const sessions = await Promise.all([freshSession(), freshSession(), renewed(stale)]);
  expect(sessions.map((session) => session?.accessToken)).toEqual(['access-2', 'access-2', 'access-2']);
  expect(answers).toHaveBeenCalledTimes(1);
  expect(answers.mock.lastCall?.[1].body).toBe('{"refreshToken":"refresh-1"}');
});

test('a session that is over is forgotten', async () => {
  keepSession(tokens(1, 10));
  say(401, { code: 'TOKEN_REUSED' });
  expect(await freshSession()).toBeNull();
  expect(currentSession()).toBeNull();
});

test('the reason is known until somebody logs in or out', async () => {
  const { result } = renderHook(useSessionEnd);
  expect(result.current).toBeNull();
  for (const [code, reason] of [
    ['TOKEN_REUSED', 'TOKEN_REUSED'],
    ['TOKEN_EXPIRED', 'TOKEN_EXPIRED'],
    ['SOMETHING_NEW', 'TOKEN_INVALID'],
  ]) {
    act(() => void keepSession(tokens(1, 10)));
    expect(result.current).toBeNull();
    say(401, { code });
    await act(freshSession);
    expect(result.current).toBe(reason);
  }
  act(() => endSession());
  expect(result.current).toBeNull();
});

test('what changed about the user is in the next tokens at once', async () => {
  keepSession(tokens(1));
  say(200, tokens(2));
  await renewUser();
  expect(currentSession()?.accessToken).toBe('access-2');
  answers.mockRejectedValueOnce(new TypeError());
  await renewUser();
  expect(currentSession()?.accessToken).toBe('access-2');
});

test('a renewal speaks the language that was chosen', async () => {
  localStorage.setItem('somsom.language', 'en');
  keepSession(tokens(1, 10));
  say(200, tokens(2));
  await freshSession();
  expect(answers.mock.lastCall?.[1].headers).toMatchObject({ 'Accept-Language': 'en' });
});

test.each([
  { onLine: false, code: 'OFFLINE' },
  { onLine: true, code: 'UNREACHABLE' },
])('neither a network nor a server that is away ends a session: $code', async ({ onLine, code }) => {
  vi.stubGlobal('navigator', { ...navigator, onLine });
  keepSession(tokens(1, 10));
  answers.mockRejectedValueOnce(new TypeError());
  await expect(freshSession()).rejects.toMatchObject({ code, passes: true });
  expect(currentSession()?.refreshToken).toBe('refresh-1');
});

test('nor does a server in trouble', async () => {
  keepSession(tokens(1, 10));
  say(503, { code: 'UNAVAILABLE' });
  await expect(freshSession()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(currentSession()?.refreshToken).toBe('refresh-1');
});
