import { expect, test } from 'vitest';
import { pageSettings } from './page-settings.js';

const GOOD = {
  endpoint: '/v1',
  clientId: 'client',
  assetBase: '/assets/',
  mode: 'manual',
  facingMode: 'environment',
  deviceId: 'camera',
  livenessCheck: 'off',
  challenge: 'always',
  backend: 'webgpu',
  review: true,
  policy: 'strict',
  authorization: 'token',
  source: null,
} as const;
const SETTINGS = pageSettings(GOOD, '/default/');

test('what the page has set is taken', () => {
  expect(SETTINGS).toEqual({
    options: { mode: 'manual', livenessCheck: false, challenge: 'always', review: true },
    camera: { facingMode: 'environment', deviceId: 'camera' },
    backend: 'webgpu',
    assetBase: '/assets/',
    endpoint: '/v1',
    clientId: 'client',
    policy: 'strict',
    authorization: 'token',
    source: null,
  });
});

const DEFAULTS = {
  mode: { options: { ...SETTINGS.options, mode: 'auto' } },
  livenessCheck: { options: { ...SETTINGS.options, livenessCheck: true } },
  challenge: { options: { ...SETTINGS.options, challenge: 'auto' } },
  review: { options: { ...SETTINGS.options, review: false } },
  facingMode: { camera: { ...SETTINGS.camera, facingMode: 'user' } },
  deviceId: { camera: { ...SETTINGS.camera, deviceId: null } },
  backend: { backend: 'auto' },
  assetBase: { assetBase: '/default/' },
  endpoint: { endpoint: null },
  clientId: { clientId: null },
  policy: { policy: 'standard' },
  authorization: { authorization: null },
  source: { source: null },
};

test.each(Object.entries(DEFAULTS))('%s that is null or undefined is the default', (name, change) => {
  for (const nothing of [null, undefined])
    expect(pageSettings({ ...GOOD, [name]: nothing }, '/default/')).toEqual({ ...SETTINGS, ...change });
});

test.each(['mode', 'livenessCheck', 'challenge', 'facingMode', 'backend'] as const)(
  'an unknown word of %s is the default',
  (name) => {
    for (const word of ['automatic', '', 'AUTO', 7, {}, 'constructor'])
      expect(pageSettings({ ...GOOD, [name]: word }, '/default/')).toEqual({ ...SETTINGS, ...DEFAULTS[name] });
  },
);

test('texts may come as anything that can be written', () => {
  expect(pageSettings({ ...GOOD, endpoint: new URL('https://a.test/v1'), clientId: 42 }, '')).toMatchObject({
    endpoint: 'https://a.test/v1',
    clientId: '42',
  });
});
