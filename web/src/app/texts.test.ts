import { expect, test } from 'vitest';

import en from './texts.en';
import ko from './texts.ko';

/** Korean has one plural form, English has two. */
const keys = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value as object, `${path}${key}.`) : [`${path}${key}`.replace(/_(one|other)$/, '')],
  );

test('everything is said in Korean and in English', () => {
  expect([...new Set(keys(en))].sort()).toEqual([...new Set(keys(ko))].sort());
});
