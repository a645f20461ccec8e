import { expect, test, vi } from 'vitest';

import { currentSession } from '@shared/session/store';
import { answerFromTest, requests, say, session } from '@shared/testing/server';

import { passkeyLogIn, secondStep } from './secondStep';

answerFromTest();

test('a code completes the log-in that the password began', async () => {
  say(session);
  await secondStep({ challengeId: 'c', code: '123456' });
  expect(await requests.mock.lastCall?.[0].json()).toEqual({ challengeId: 'c', code: '123456' });
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
  expect(await requests.mock.lastCall?.[0].json()).toEqual({ challengeId: 'c', credential });
  expect(currentSession()?.accessToken).toBe('access');
});
