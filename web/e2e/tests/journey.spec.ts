import { expect, type Page, test } from '@playwright/test';

import { person } from '../person.ts';
import { enterRoom, say } from '../room.ts';
import { createFestival, join, leaveBooking, mayEnter, nextCode, PASSWORD, someAddress, strangers } from '../server.ts';

test('two people find, wait for, reserve, talk and cancel', async ({ browser }) => {
  const [first] = await strangers(1);
  const festival = await createFestival(first!, { waitingRoom: { maxActive: 1, admitPerMinute: 6000 } });
  await join(first!, festival.festivalId);
  await expect.poll(async () => (await mayEnter(first!, festival.festivalId)).allowed).toBe(true);

  const [ann, bo] = await Promise.all([person(browser), person(browser)]);
  const pushes = pushesTo(bo);
  await Promise.all([signUp(ann, '안나'), signUp(bo, '보라')]);

  await find(ann, festival.title);
  await ann.getByRole('link', { name: '줄 서기' }).click();
  await expect(ann.getByTestId('place')).toContainText('0명');
  await find(bo, festival.title);
  await bo.getByRole('link', { name: '줄 서기' }).click();
  await expect(bo.getByTestId('place')).toContainText('1명');
  await bo.reload();
  await expect(bo.getByTestId('place')).toContainText('대기 번호 3번');
  await expect(bo.getByText('차례가 되면 1분 안에 들어와야 해요.')).toBeVisible();

  await leaveBooking(first!, festival.festivalId);

  await expect(ann.getByRole('heading', { name: '내 차례예요!' })).toBeVisible();
  await expect(ann).toHaveTitle(/내 차례/);
  await expect(bo.getByTestId('place')).toContainText('0명');
  expect(pushes(), 'what moved the line').toContainEqual(expect.stringContaining(`/topic/queues/${festival.festivalId}`));

  const annsTicket = await reserve(ann, 2);
  await expect(bo.getByRole('heading', { name: '내 차례예요!' })).toBeVisible();
  await reserve(bo, 1);

  await Promise.all([enterRoom(ann, festival), enterRoom(bo, festival)]);
  await say(ann, '무대 앞에서 만나요!');
  await expect(bo.getByText('무대 앞에서 만나요!')).toBeVisible();
  await say(bo, '좋아요, 먼저 가 있을게요');
  await expect(ann.getByText('좋아요, 먼저 가 있을게요')).toBeVisible();

  await ann.goto(annsTicket);
  await cancel(ann, annsTicket);
  await ann.goto(`/festival/${festival.festivalId}`);
  await expect(ann.getByText('99매 남음')).toBeVisible();
  await Promise.all([ann.context().close(), bo.context().close()]);
});

/** The messages that came over STOMP, without a request. */
function pushesTo(page: Page): () => string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  return () => frames.filter((frame) => frame.startsWith('MESSAGE'));
}

async function signUp(page: Page, name: string) {
  const email = someAddress();
  await page.goto('/sign-up');
  await page.getByLabel('이름').fill(name);
  await page.getByLabel('이메일').fill(email);
  await page.getByLabel('비밀번호').fill(PASSWORD);
  await page.getByText('이용약관과 개인정보 처리에 동의해요').click();
  await page.getByRole('button', { name: '인증 코드 받기' }).click();
  await expect(page.getByRole('heading', { name: '코드 입력' })).toBeVisible();
  const code = await nextCode(email);
  await page.getByLabel('인증 코드').fill(` ${code.slice(0, 3)}-${code.slice(3)} `);
  await expect(page.getByText(`${name}님, 환영해요!`)).toBeVisible();
}

async function find(page: Page, title: string) {
  await page.getByRole('searchbox').pressSequentially(title);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText('100매 남음')).toHaveCount(2);
}

async function reserve(page: Page, tickets: number): Promise<string> {
  await page.getByRole('link', { name: '예매하러 가기' }).click();
  await expect(page.getByText('남은 시간')).toBeVisible();
  await page.getByRole('radiogroup').getByText('5월 14일').click();
  for (let more = 1; more < tickets; more++) {
    await page.getByRole('button', { name: '한 장 더하기' }).click();
  }
  await page.getByRole('button', { name: `${tickets}매 예매하기` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '예매하기' }).click();
  await expect(page.getByText('예매했어요!')).toBeVisible();
  await expect(page.getByRole('img', { name: '입장 QR 코드' })).toBeVisible();
  return page.url();
}

async function cancel(page: Page, ticket: string) {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '캘린더에 추가' }).click();
  expect((await saved).suggestedFilename()).toBe('somsom-2027-05-14.ics');

  await page.getByRole('link', { name: '내 티켓' }).click();
  await page.getByRole('link', { name: /2매/ }).click();
  await expect(page).toHaveURL(ticket);
  await page.getByRole('button', { name: '예매 취소' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '예매 취소하기' }).click();
  await expect(page.getByText('취소한 티켓이에요')).toBeVisible();
}
