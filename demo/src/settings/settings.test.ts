import { expect, test } from 'vitest';
import { livenessOf, policyOf, queryOf, settingsIn } from './settings.js';

test('a link without parameters has the usual source and settings', () => {
  expect(settingsIn(new URLSearchParams(), 'camera')).toEqual({
    source: 'camera',
    policy: 'standard',
    mode: 'auto',
    liveness: null,
    challenge: 'auto',
    review: 'off',
    backend: 'auto',
    clientId: 'demo',
  });
});

test('a misspelt value counts as none, and a client id cannot carry a path', () => {
  const settings = settingsIn(new URLSearchParams('source=webcam&policy=hard&client=../x'), 'actor');
  expect(settings).toMatchObject({ source: 'actor', policy: 'standard', clientId: 'demo' });
});

test('liveness is off with the actor and on with a camera, until the link says otherwise', () => {
  const of = (query: string) => livenessOf(settingsIn(new URLSearchParams(query), 'actor'));
  expect(of('source=actor')).toBe('off');
  expect(of('source=camera')).toBe('on');
  expect(of('source=actor&liveness=on')).toBe('on');
  expect(of('source=camera&liveness=off')).toBe('off');
});

test('the actor is challenged without being refused as a render, unless the link asks for all of the check', () => {
  const of = (query: string) => settingsIn(new URLSearchParams(`challenge=always&policy=strict&${query}`), 'actor');
  expect(livenessOf(of('source=actor'))).toBe('on');
  expect(policyOf(of('source=actor'))).toMatchObject({ base: 'strict', minLivenessScore: 0, reviewLivenessBelow: 0 });
  expect(policyOf(of('source=actor&liveness=on'))).toBe('strict');
  expect(policyOf(of('source=camera'))).toBe('strict');
  expect(livenessOf(of('source=actor&liveness=off'))).toBe('off');
});

test('settings come back from their own link, and foreign parameters stay', () => {
  const query = 'source=file&policy=strict&mode=manual&liveness=on&challenge=always&review=on&backend=wasm&client=abc';
  const settings = settingsIn(new URLSearchParams(query), 'actor');
  const link = queryOf(settings, new URLSearchParams('client=abc&overlay=on'));
  expect(settingsIn(link, 'camera')).toEqual(settings);
  expect(link.get('overlay')).toBe('on');
});
