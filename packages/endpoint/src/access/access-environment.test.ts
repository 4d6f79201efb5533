import { expect, it } from 'vitest';
import { accessOfEnvironment } from './access-environment.js';

it('is open where nothing is set', () =>
  expect(accessOfEnvironment({})).toEqual({ apiKeys: [], tokenSecrets: [], allowedOrigins: [] }));

it('reads keys, secrets and origins', () => {
  const env = {
    LIVE_PHOTOS_API_KEYS: ' one, two',
    LIVE_PHOTOS_TOKEN_SECRETS: 'new:a:b,old:c',
    LIVE_PHOTOS_ALLOWED_ORIGINS: 'https://a.example,https://b.example',
  };
  expect(accessOfEnvironment(env)).toEqual({
    apiKeys: ['one', 'two'],
    tokenSecrets: [
      { id: 'new', secret: 'a:b' },
      { id: 'old', secret: 'c' },
    ],
    allowedOrigins: ['https://a.example', 'https://b.example'],
  });
});

it.each(['', ' ', ','])('does not take the keys "%s" for an open endpoint', (text) =>
  expect(() => accessOfEnvironment({ LIVE_PHOTOS_API_KEYS: text })).toThrow(/is empty/),
);
