const base = process.env.SOMSOM_URL ?? 'http://localhost:8080';

export const PASSWORD = 'correct horse battery';
export const DAY = '2027-05-14';
export const NEXT_DAY = '2027-05-15';

/** A person without a browser. */
export type Stranger = { email: string; token: string };

async function call<T>(method: string, path: string, token?: string, body?: unknown): Promise<T> {
  const response = await fetch(base + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return (text ? JSON.parse(text) : undefined) as T;
}

export async function strangers(count: number): Promise<Stranger[]> {
  const response = await fetch(`${base}/dev/tokens?count=${count}`, { method: 'POST' });
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([email = '', token = '']) => ({ email, token }));
}

type Plan = { title?: string; endDate?: string; ticketsPerDate?: number; salesOpenAt?: string; waitingRoom?: object };
export type Festival = { festivalId: string; chatRoomId: string; title: string };

export function createFestival({ token }: Stranger, plan: Plan): Promise<Festival> {
  return call('POST', '/festivals/create', token, {
    title: `한강 달빛 재즈 ${Math.random().toString(36).slice(2, 8)}`,
    description: '강바람을 맞으며 듣는 이틀간의 재즈.\n돗자리 하나면 충분해요.',
    venue: '서울 여의도 한강공원',
    startDate: DAY,
    endDate: NEXT_DAY,
    ticketsPerDate: 100,
    ...plan,
  });
}

export const join = ({ email, token }: Stranger, festivalId: string) =>
  call<{ state: string }>('GET', `/queues/${festivalId}/waiting-room/users/${email}`, token);

export const mayEnter = ({ email, token }: Stranger, festivalId: string) =>
  call<{ allowed: boolean }>('GET', `/queues/${festivalId}/users/${email}/allowed`, token);

export const leaveBooking = ({ email, token }: Stranger, festivalId: string) =>
  call('DELETE', `/queues/${festivalId}/users/${email}/leave-proceed`, token);

export const reserve = ({ token }: Stranger, festivalId: string, festivalDate: string, quantity: number) =>
  call('POST', '/reservations', token, { festivalId, festivalDate, quantity });

type Mail = { text: string }[];

/** The codes that were mailed to an address, the latest one first. */
async function codesFor(email: string): Promise<string[]> {
  const mails = await call<Mail>('GET', `/dev/mailbox?to=${encodeURIComponent(email)}`);
  return mails.flatMap(({ text }) => text.match(/\b\d{6}\b/) ?? []);
}

/** Waits for a mail with a code. `nth` counts the mails with codes to this address, because mails take a moment. */
export async function nextCode(email: string, nth = 1): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const codes = await codesFor(email);
    if (codes[0] && codes.length >= nth) {
      return codes[0];
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`There is no code number ${nth} for ${email}`);
}

/** Makes a confirmed account. All accounts have the same password. */
export async function account(name: string): Promise<string> {
  const email = someAddress();
  await signUpElsewhere(email, name);
  await call('POST', '/confirm-signup', undefined, { email, code: await nextCode(email) });
  return email;
}

export const signUpElsewhere = (email: string, name = '솜이') =>
  call('POST', '/signup', undefined, { email, password: PASSWORD, name });

export const someAddress = () => `${Math.random().toString(36).slice(2)}@example.com`;

/** Logs in on another device, and returns its access token. */
export const logInElsewhere = async (email: string, password = PASSWORD) =>
  (await call<{ accessToken: string }>('POST', '/login', undefined, { email, password })).accessToken;

/** Whether the session of this token goes on. */
export async function isLoggedIn(token: string): Promise<boolean> {
  const response = await fetch(`${base}/verify-token`, { headers: { Authorization: `Bearer ${token}` } });
  return response.ok;
}

type Detail = { dates: { date: string; remaining: number }[] };

export const remaining = async (festivalId: string, day: string) =>
  (await call<Detail>('GET', `/festivals/${festivalId}`)).dates.find(({ date }) => date === day)?.remaining;
