import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { queries } from '@shared/api/queries';
import type { FestivalDetail } from '@shared/api/schema';
import { endSession } from '@shared/session/store';
import { festival } from '@shared/testing/festival';
import { logIn, page, speak } from '@shared/testing/scene';

import reservation from '../texts/ko.json';
import { Booking } from './Booking';

const soldOut = festival.dates.map((each) => ({ ...each, remaining: 0 }));
const dates = festival.dates.map((each) => ({ ...each, remaining: 3 }));

const requests = vi.fn<(request: Request) => Promise<Response>>();

const show = (change: Partial<FestivalDetail>) =>
  render(page('book', '/book', <Booking festival={{ ...festival, ...change }} until={null} />));

beforeAll(() => speak({ reservation }));

beforeEach(() => {
  vi.stubGlobal('fetch', requests);
  requests.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
  logIn();
});

afterEach(() => {
  cleanup();
  queries.clear();
  endSession();
  vi.unstubAllGlobals();
  requests.mockReset();
});

test('while tickets are on sale, the form waits for a date', () => {
  show({ dates });
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ disabled }) => disabled)).toEqual([false, false]);
  fireEvent.click(screen.getAllByRole('radio')[0]!);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '1매 예매하기' }).disabled).toBe(false);
});

test.each([
  { name: 'before sales open', change: { salesOpenAt: '2999-01-01T00:00:00Z' }, reason: /2999.*에 판매 시작/ },
  { name: 'after sales', change: { salesCloseAt: '2020-01-01T00:00:00Z' }, reason: '판매가 끝났어요' },
  { name: 'sold out', change: { dates: soldOut }, reason: '모두 매진됐어요' },
  { name: 'cancelled', change: { status: 'CANCELLED' as const }, reason: '취소된 축제예요' },
])('$name, the form says why, and nothing of it can be used', ({ change, reason }) => {
  show(change);
  expect(screen.getByText(reason)).toBeDefined();
  expect(screen.getAllByRole<HTMLInputElement>('radio').every(({ disabled }) => disabled)).toBe(true);
  expect(screen.getAllByRole<HTMLInputElement>('textbox').every(({ disabled }) => disabled)).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '지금은 예매할 수 없어요' }).disabled).toBe(true);
});

test('who stops is asked first, because their turn is gone then', async () => {
  show({ waitingRoom: { state: 'OPEN', admitPerMinute: 6, maxActive: 1, admissionMinutes: 5 } });
  fireEvent.click(screen.getByRole('button', { name: '예매 그만두기' }));
  const question = await screen.findByRole('alertdialog');
  expect(question.textContent).toContain('줄 맨 뒤부터');
  expect(requests).not.toHaveBeenCalled();
  fireEvent.click(within(question).getByRole('button', { name: '계속하기' }));
  await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(requests).not.toHaveBeenCalled();

  fireEvent.click(screen.getByRole('button', { name: '예매 그만두기' }));
  fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '그만두기' }));
  await vi.waitFor(() => expect(requests).toHaveBeenCalledTimes(1));
  expect(requests.mock.lastCall?.[0].method).toBe('DELETE');
});
