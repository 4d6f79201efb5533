import { describe, expect, it } from 'vitest';
import { callingOrigin, matchesReferrer, parseReferrer } from './referrer.js';

const matches = (pattern: string, origin: string) => {
  const referrer = parseReferrer(pattern);
  return referrer !== null && matchesReferrer(referrer, origin);
};

describe('a referrer', () => {
  it.each([
    ['https://www.example.com/*', 'https://www.example.com'],
    ['https://www.example.com', 'https://www.example.com'],
    ['https://www.example.com:443/*', 'https://www.example.com'],
    ['HTTPS://WWW.Example.COM/onboarding/*', 'https://www.example.com'],
    ['https://*.example.com/*', 'https://example.com'],
    ['https://*.example.com/*', 'https://a.b.example.com'],
    ['https://example.com:8443/*', 'https://example.com:8443'],
    ['https://example.com:*/*', 'https://example.com:9000'],
    ['https://münchen.example/*', 'https://xn--mnchen-3ya.example'],
    ['http://localhost:5173/*', 'http://localhost:5173'],
    ['http://127.0.0.1:*/*', 'http://127.0.0.1:40123'],
    ['http://[::1]:5173/*', 'http://[::1]:5173'],
  ])('%s is %s', (pattern, origin) => expect(matches(pattern, origin)).toBe(true));

  it.each([
    ['https://www.example.com/*', 'https://example.com'],
    ['https://www.example.com/*', 'http://www.example.com'],
    ['https://www.example.com/*', 'https://www.example.com:8443'],
    ['https://www.example.com/*', 'https://www.example.com.evil.example'],
    ['https://www.example.com/*', 'https://www.example.com/'],
    ['https://www.example.com/*', 'https://user@www.example.com'],
    ['https://www.example.com/*', 'null'],
    ['https://www.example.com/*', ''],
    ['https://*.example.com/*', 'https://evilexample.com'],
    ['http://localhost/*', 'http://localhost:5173'],
  ])('%s is not %s', (pattern, origin) => expect(matches(pattern, origin)).toBe(false));

  it.each([
    '',
    '*',
    '<all_urls>',
    'https://*/*',
    'https://*.com/*',
    'https://www.*.com/*',
    '*://www.example.com/*',
    'http://www.example.com/*',
    'http://localhost.evil.example/*',
    'ftp://example.com/*',
    'file:///*',
    'https://user@example.com/*',
    'https://example.com\\@evil.example/*',
    'https://example.com:99999/*',
    'https://exa mple.com/*',
    'https:///*',
  ])('%j names no pages', (pattern) => expect(parseReferrer(pattern)).toBeNull());
});

it.each([
  [{ origin: 'https://a.example' }, 'https://a.example'],
  [{ origin: 'null', referer: 'https://a.example/x' }, 'null'],
  [{ referer: 'https://a.example/x?y' }, 'https://a.example'],
  [{ referer: 'nothing' }, null],
  [{}, null],
])('the origin of a request with %j is %s', (headers, origin) =>
  expect(callingOrigin(new Headers(headers))).toBe(origin),
);
