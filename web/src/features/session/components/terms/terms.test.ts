import { expect, test } from 'vitest';

import en from './en.json';
import ko from './ko.json';

const shape = ({ terms, privacy }: typeof ko) =>
  [terms, privacy].map(({ parts }) => parts.map(({ title, text }) => title !== '' && text !== ''));

test('the terms have the same parts in Korean and in English', () => {
  expect(shape(en)).toEqual(shape(ko));
  expect(shape(ko).flat()).not.toContain(false);
});
