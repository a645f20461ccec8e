import { expect, type Page } from '@playwright/test';

import { test } from '../person.ts';
import { createFestival, DAY, join, leaveBooking, mayEnter, NEXT_DAY, PASSWORD, reserve, strangers } from '../server.ts';

test('a place outlasts the network', async ({ me, context }) => {
  const [first] = await strangers(1);
  const { festivalId } = await createFestival(first!, { waitingRoom: { maxActive: 1 } });
  await join(first!, festivalId);
  await expect.poll(async () => (await mayEnter(first!, festivalId)).allowed).toBe(true);
  await me.goto(`/festival/${festivalId}`);
  await me.getByRole('link', { name: '줄 서기' }).click();
  await expect(me.getByTestId('place')).toContainText('대기 번호 2번');

  await context.setOffline(true);
  await expect(me.getByText('연결이 끊겼어요').first()).toBeVisible();
  await leaveBooking(first!, festivalId);
  await expect(me.getByTestId('place')).toContainText('대기 번호 2번');
  await context.setOffline(false);

  await expect(me.getByRole('heading', { name: '내 차례예요!' })).toBeVisible();
});

test('a session whose access token is over renews by itself, and one that is over leads to log-in and back', async ({
  me,
}) => {
  await me.goto('/me/tickets');
  await expect(me.getByRole('heading', { name: '아직 티켓이 없어요' })).toBeVisible();
  const first = await me.evaluate(() => {
    const session = JSON.parse(localStorage.getItem('somsom.session') ?? '');
    localStorage.setItem('somsom.session', JSON.stringify({ ...session, accessToken: 'over' }));
    return session.refreshToken;
  });
  await me.reload();
  await expect(me.getByRole('heading', { name: '아직 티켓이 없어요' })).toBeVisible();
  const second = await me.evaluate(() => JSON.parse(localStorage.getItem('somsom.session') ?? ''));
  expect(second.refreshToken).not.toBe(first);

  await me.request.post('/signout', { headers: { Authorization: `Bearer ${second.accessToken}` } });
  await me.reload();
  await expect(me).toHaveURL(/\/log-in$/);
  await expect(me.getByText('이 기기의 로그인이 끝났어요.')).toBeVisible();
  await expect(me.getByText('로그인하면 보던 페이지로 돌아가요.')).toBeVisible();
  await me.getByLabel('이메일').fill(second.user.email);
  await me.getByLabel('비밀번호').fill(PASSWORD);
  await me.getByRole('button', { name: '로그인' }).click();
  await expect(me).toHaveURL(/\/me\/tickets$/);
});

test('the last ticket goes in front of one’s eyes', async ({ me }) => {
  const [other] = await strangers(1);
  const { festivalId } = await createFestival(other!, { ticketsPerDate: 1 });
  await me.goto(`/festival/${festivalId}`);
  await me.getByRole('link', { name: '예매하기' }).click();
  await me.getByRole('radiogroup').getByText('5월 14일').click();
  await me.getByRole('button', { name: '1매 예매하기' }).click();

  await reserve(other!, festivalId, DAY, 1);
  await me.getByRole('alertdialog').getByRole('button', { name: '예매하기' }).click();
  await expect(me.getByText('아쉽게도 방금 매진됐어요')).toBeVisible();

  await me.getByRole('radiogroup').getByText('5월 15일').click();
  await reserve(other!, festivalId, NEXT_DAY, 1);
  await expect(me.getByText('고른 날짜가 방금 매진됐어요')).toBeVisible();
  await expect(me.getByRole('radio', { name: /5월 15일/ })).toBeDisabled();
});

test('who chooses a festival while the address still learns what they type is not called back', async ({ me }) => {
  const [organiser] = await strangers(1);
  const { title } = await createFestival(organiser!, {});
  await me.goto('/');
  await slowly(me, '**/assets/FestivalPage*.js', 600);
  await me.getByRole('searchbox').fill(title);
  await expect(me.getByRole('link', { name: title })).toHaveCount(1);
  await slowly(me, '**/festivals/search*', 5_000); // it will find nothing
  await me.getByRole('searchbox').press('x');
  await me.getByRole('link', { name: title }).click();
  await expect(me.getByText('100매 남음')).toHaveCount(2);
});

test('whoever has reserved comes to the ticket, however long its page takes, and not back to the line', async ({ me }) => {
  const [organiser] = await strangers(1);
  const { festivalId } = await createFestival(organiser!, { waitingRoom: {} });
  await slowly(me, '**/allowed', 1_000); // a reservation ends the admission a moment later
  await slowly(me, '**/assets/TicketPage*.js', 3_000);
  await me.goto(`/festival/${festivalId}`);
  await me.getByRole('link', { name: '줄 서기' }).click();
  await me.getByRole('link', { name: '예매하러 가기' }).click();
  await me.getByRole('radiogroup').getByText('5월 14일').click();
  await me.getByRole('button', { name: '1매 예매하기' }).click();
  await me.getByRole('alertdialog').getByRole('button', { name: '예매하기' }).click();
  await expect(me.getByText('예매했어요!')).toBeVisible();
});

test('before sales open, the form says when, and cannot be used', async ({ me }) => {
  const [organiser] = await strangers(1);
  const salesOpenAt = new Date(Date.now() + 3_600_000).toISOString();
  const { festivalId } = await createFestival(organiser!, { salesOpenAt });
  await me.goto(`/festival/${festivalId}/book`);
  await expect(me.getByText(/에 판매 시작/)).toBeVisible();
  await expect(me.getByRole('radio', { name: /5월 14일/ })).toBeDisabled();
  await expect(me.getByRole('button', { name: '지금은 예매할 수 없어요' })).toBeDisabled();
});

test('who stops booking is asked first', async ({ me }) => {
  const [organiser] = await strangers(1);
  const { festivalId } = await createFestival(organiser!, { waitingRoom: {} });
  await me.goto(`/festival/${festivalId}`);
  await me.getByRole('link', { name: '줄 서기' }).click();
  await me.getByRole('link', { name: '예매하러 가기' }).click();
  await me.getByRole('button', { name: '예매 그만두기' }).click();
  await me.getByRole('alertdialog').getByRole('button', { name: '계속하기' }).click();
  await expect(me.getByText('남은 시간')).toBeVisible();
  await me.getByRole('button', { name: '예매 그만두기' }).click();
  await me.getByRole('alertdialog').getByRole('button', { name: '그만두기' }).click();
  await expect(me.getByRole('link', { name: '줄 서기' })).toBeVisible();
});

/** Slows down files, as a crowded network does. */
async function slowly(page: Page, files: string, milliseconds: number) {
  await page.route(files, async (route) => {
    await new Promise((late) => setTimeout(late, milliseconds));
    await route.continue();
  });
}
