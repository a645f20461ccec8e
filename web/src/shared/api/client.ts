import createClient from 'openapi-fetch';

import { language } from '@shared/i18n/language';
import { currentSession } from '@shared/session/store';
import { freshSession, renewed } from '@shared/session/tokens';

import { Problem } from './problem';
import type { paths } from './schema';
import { server } from './server';

const WRITES = new Set(['POST', 'PATCH', 'DELETE']);

/**
 * The API, typed by its OpenAPI document. It adds the token of the current session, and renews the session when
 * necessary.
 */
export const api = createClient<paths>({ baseUrl: server, fetch: authorized });

async function authorized(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', language());
  if (WRITES.has(request.method) && !request.headers.has('Idempotency-Key')) {
    request.headers.set('Idempotency-Key', crypto.randomUUID());
  }
  const session = await freshSession().catch(currentSession); // offline, an old token is enough for cached answers
  if (!session) {
    return send(request);
  }
  const response = await send(withToken(request.clone(), session.accessToken));
  if (response.status !== 401) {
    return response;
  }
  const next = await renewed(session);
  return next ? send(withToken(request, next.accessToken)) : response;
}

function withToken(request: Request, token: string) {
  request.headers.set('Authorization', `Bearer ${token}`);
  return request;
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    throw request.signal.aborted ? failure : Problem.unanswered();
  }
}

/** Returns the body of an answer. Throws a {@link Problem} if the request was refused. */
export async function answer<T>(
  exchange: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await exchange;
  if (!response.ok) {
    throw Problem.of(error, response.status);
  }
  return data as NonNullable<T>;
}
