import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { queries } from '@shared/api/queries';
import type { FestivalDetail, QueueStatus } from '@shared/api/schema';
import { endSession } from '@shared/session/store';
import { logIn, page, speak } from '@shared/testing/scene';

import organise from '../texts/ko.json';
import { QueuePanel } from './QueuePanel';

vi.mock('@shared/live/useLive', () => ({ useLive: () => undefined, useLiveState: () => 'live' }));

const festival = {
  festivalId: 'f',
  status: 'PLANNED',
  waitingRoom: { state: 'OPEN', admitPerMinute: 6, maxActive: 10, admissionMinutes: 5 },
} as FestivalDetail;
const open: QueueStatus = {
  queue: 'f',
  state: 'OPEN',
  waiting: 30,
  active: 10,
  servedThrough: 10,
  admittedPerMinute: 6,
  estimatedWaitSeconds: 300,
  nextPollSeconds: 60,
};

/** What was sent to change the pace, and how the line is after it. */
const changes: unknown[] = [];
let status = open;

async function server(request: Request): Promise<Response> {
  if (request.method === 'PATCH') {
    const change = (await request.json()) as { paused: boolean };
    changes.push(change);
    status = { ...open, paused: change.paused };
  }
  return Response.json(status);
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeAll(() => speak({ organise }));

beforeEach(() => {
  vi.stubGlobal('fetch', server);
  logIn();
  render(page('board', '/board', <QueuePanel festival={festival} />));
});

afterEach(() => {
  cleanup();
  queries.clear();
  endSession();
  vi.unstubAllGlobals();
  changes.length = 0;
  status = open;
});

test('a pause waits for no reason, which can follow', async () => {
  await press('잠시 멈추기');
  await screen.findByText('잠시 멈춤');
  expect(changes).toEqual([{ paused: true, reason: '까닭을 아직 적지 않음' }]);
  fireEvent.change(screen.getByLabelText('바꾸는 까닭'), { target: { value: '비가 와요' } });
  await press('까닭 남기기');
  await vi.waitFor(() => expect(changes).toHaveLength(2));
  expect(changes[1]).toEqual({ paused: true, reason: '비가 와요' });
});

test('a reason that is there goes with the pause', async () => {
  fireEvent.change(await screen.findByLabelText('바꾸는 까닭'), { target: { value: '비가 와요' } });
  await press('잠시 멈추기');
  await screen.findByText('잠시 멈춤');
  expect(changes).toEqual([{ paused: true, reason: '비가 와요' }]);
});

test('the board promises minutes only while people are let in', async () => {
  expect(await screen.findByText('5분')).toBeDefined();
  expect(screen.getByText(/1분 안에 들어와야 하고, 놓치면 한 번 더/)).toBeDefined();
  await press('잠시 멈추기');
  await screen.findByText('잠시 멈춤');
  expect(screen.queryByText('5분')).toBeNull();
  expect(screen.getAllByText('–')).toHaveLength(2);
});
