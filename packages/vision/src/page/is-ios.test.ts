import { expect, test } from 'vitest';
import { isIos } from './is-ios.js';

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/123.0 Mobile/15E148 Safari/604.1';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/123.0.0.0 Safari/537.36';

test('phones and tablets by their name, and the tablet that calls itself a Mac', () => {
  expect(isIos({ userAgent: IPHONE, maxTouchPoints: 5 })).toBe(true);
  expect(isIos({ userAgent: MAC, maxTouchPoints: 5 })).toBe(true);
  expect(isIos({ userAgent: MAC, maxTouchPoints: 0 })).toBe(false);
  expect(isIos({ userAgent: LINUX, maxTouchPoints: 10 })).toBe(false);
});
