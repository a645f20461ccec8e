import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { currentSession } from '@shared/session/store';

import { confirmSignUp } from './confirmSignUp';

const proof = { email: 'somi@example.com', userId: 'u', code: '123456' };
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

test('the code of a sign-up logs in without a password', async () => {
  say({ ...user, confirmed: true, session });
  expect(await confirmSignUp(proof)).toMatchObject({ accessToken: 'access' });
  expect(await answers.mock.lastCall?.[0].json()).toEqual({ ...proof, logIn: true });
  expect(currentSession()?.refreshToken).toBe('refresh');
});

test('a sign-up that was confirmed before leads to log-in', async () => {
  say({ ...user, confirmed: true });
  expect(await confirmSignUp(proof)).toBeNull();
  expect(currentSession()).toBeNull();
});
