import { expect, test } from 'vitest';

import { currentSession } from '@shared/session/store';
import { answerFromTest, requests, say, session, user } from '@shared/testing/server';

import { confirmSignUp } from './confirmSignUp';

const proof = { email: 'somi@example.com', userId: 'u', code: '123456' };

answerFromTest();

test('the code of a sign-up logs in without a password', async () => {
  say({ ...user, confirmed: true, session });
  expect(await confirmSignUp(proof)).toMatchObject({ accessToken: 'access' });
  expect(await requests.mock.lastCall?.[0].json()).toEqual({ ...proof, logIn: true });
  expect(currentSession()?.refreshToken).toBe('refresh');
});

test('a sign-up that was confirmed before leads to log-in', async () => {
  say({ ...user, confirmed: true });
  expect(await confirmSignUp(proof)).toBeNull();
  expect(currentSession()).toBeNull();
});
