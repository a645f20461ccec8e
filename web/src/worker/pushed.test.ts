import { expect, test } from 'vitest';

import { ownerOf, pushed } from './pushed';

test('shows what is to be shown, and where it leads', () => {
  const told = pushed({
    notification: { title: 'Jazz, 곧 시작합니다', body: '내일', tag: 't' },
    data: { link: '/reservations/r-1' },
  });
  expect(told).toMatchObject({ title: 'Jazz, 곧 시작합니다', options: { body: '내일', tag: 't', data: { link: '/reservations/r-1' } } });
});

test('shows nothing of what says nothing', () => {
  expect(pushed(undefined)).toBeNull();
  expect(pushed({ data: { link: '/' } })).toBeNull();
});

test('keeps tickets under the id of their owner', () => {
  const token = (claims: object) => `Bearer x.${btoa(JSON.stringify(claims))}.y`;
  expect(ownerOf(token({ sub: 'u-1' }))).toBe('u-1');
  expect(ownerOf(token({}))).toBeNull();
  expect(ownerOf('Bearer opaque')).toBeNull();
  expect(ownerOf(null)).toBeNull();
});
