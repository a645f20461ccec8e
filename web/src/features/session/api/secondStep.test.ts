import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { currentSession } from '@shared/session/store';

import { passkeyLogIn, secondStep } from './secondStep';

const user = { userId: 'u', email: 'somi@example.com', name: 'Somi' };
const session = { accessToken: 'access', refreshToken: 'refresh', tokenType: 'Bearer', expiresIn: 900, user };

const answers = vi.fn<(request: Request) => Promise<Response>>();
const say = (body: object) =>
  answers.mockResolvedValueOnce(
    new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } }),
  );

beforeEach(() => void vi.stubGlobal('fetch', answers));

afterEach(() => {
  vi.unstubAllGlobals();
  answers.mockReset();
  localStorage.clear();
});

test('a code completes the log-in that the password began', async () => {
  say(session);
  await secondStep({ challengeId: 'c', code: '123456' });
  expect(await answers.mock.lastCall?.[0].json()).toEqual({ challengeId: 'c', code: '123456' });
  expect(currentSession()?.refreshToken).toBe('refresh');
});

test('the device signs what the server asks, and nobody types anything', async () => {
  vi.stubGlobal('PublicKeyCredential', { parseRequestOptionsFromJSON: (options: object) => options });
  const get = async ({ publicKey }: { publicKey: object }) => ({ toJSON: () => ({ signed: publicKey }) });
  Object.defineProperty(navigator, 'credentials', { value: { get }, configurable: true });
  say({ challengeId: 'c', publicKey: { challenge: 'abc' } });
  say(session);
  await passkeyLogIn();
  const credential = { signed: { challenge: 'abc' } };
  expect(await answers.mock.lastCall?.[0].json()).toEqual({ challengeId: 'c', credential });
  expect(currentSession()?.accessToken).toBe('access');
});
