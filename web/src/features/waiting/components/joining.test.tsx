import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { queries } from '@shared/api/queries';
import type { PlaceView, QueueStatus } from '@shared/api/schema';
import { endSession } from '@shared/session/store';
import { logIn, page, speak } from '@shared/testing/scene';

import waiting from '../texts/ko.json';
import { WaitingPage } from './WaitingPage';

const connection = vi.hoisted(() => ({ state: 'connecting' }));
vi.mock('@shared/live/useLive', () => ({ useLive: () => undefined, useLiveState: () => connection.state }));

const nobody: PlaceView = { queue: 'f', rank: -1, allowed: false, aheadOfYou: 0, estimatedWaitSeconds: 0, nextPollSeconds: 60 };
const third: PlaceView = { ...nobody, position: 3, rank: 3, state: 'WAITING', aheadOfYou: 2, estimatedWaitSeconds: 120 };
const open: QueueStatus = {
  queue: 'f',
  state: 'OPEN',
  waiting: 3,
  active: 1,
  servedThrough: 0,
  admittedPerMinute: 2,
  estimatedWaitSeconds: 120,
  nextPollSeconds: 60,
};

/** The questions for the place, and the joins. The test answers them when it wants. */
const places: ((place: PlaceView) => void)[] = [];
const joins: ((place: PlaceView) => void)[] = [];
let status = open;

function server({ url }: Request): Promise<Response> {
  if (url.includes('/rank')) {
    return new Promise((resolve) => places.push((place) => resolve(Response.json(place))));
  }
  if (url.includes('/waiting-room/')) {
    return new Promise((resolve) => joins.push((place) => resolve(Response.json(place))));
  }
  return Promise.resolve(Response.json(url.includes('/queues/') ? status : { title: 'Jazz' }));
}

const waitingPage = () => page('festival/:festivalId/wait', '/festival/f/wait', <WaitingPage />);
const asked = (questions: unknown[], times: number) => vi.waitFor(() => expect(questions).toHaveLength(times));

beforeAll(() => speak({ waiting }));

beforeEach(() => {
  vi.stubGlobal('fetch', server);
  logIn();
});

afterEach(() => {
  cleanup();
  queries.clear();
  endSession();
  vi.unstubAllGlobals();
  connection.state = 'connecting';
  status = open;
  places.length = joins.length = 0;
});

/** The connection turns live between the press on the button and the answer, so the page asks for what it has missed. */
test('a person who has joined is in line, although an answer from before the join comes late', async () => {
  const { rerender } = render(waitingPage());
  await asked(places, 1);
  places[0]!(nobody);
  fireEvent.click(await screen.findByRole('button', { name: '줄 서기' }));
  await asked(joins, 1);
  connection.state = 'live';
  rerender(waitingPage());
  await asked(places, 2);
  joins[0]!(third);
  await screen.findByText('대기 번호 3번');

  places[1]!(nobody);
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(screen.getByText('대기 번호 3번')).toBeDefined();
  expect(screen.queryByText('줄을 설까요?')).toBeNull();
});

test('who waits is told how long they have at their turn, and what if they miss it', async () => {
  render(waitingPage());
  await asked(places, 1);
  places[0]!(third);
  expect(await screen.findByText('차례가 되면 1분 안에 들어와야 해요.')).toBeDefined();
  expect(screen.getByText(/놓치면 한 번 더 들어올 수 있고/)).toBeDefined();
  expect(screen.getByText('예상 대기 시간 약 2분')).toBeDefined();
  expect(screen.getByText(/1분에 2명 입장 중/)).toBeDefined();
});

test('on hold, nothing is said about minutes that nobody knows', async () => {
  status = { ...open, paused: true };
  render(waitingPage());
  await asked(places, 1);
  places[0]!(third);
  await screen.findByText('대기 번호 3번');
  expect(screen.getByText('함께 기다리는 사람 3명')).toBeDefined();
  expect(screen.queryByText(/예상 대기|입장 중|곧 차례/)).toBeNull();
});
