import { expect, test } from 'vitest';
import { cameraConstraints } from './constraints.js';

test('asks for the camera towards the person, and never for sound', () => {
  const { audio, video } = cameraConstraints({ facingMode: 'user', deviceId: null });
  expect(audio).toBe(false);
  expect(video).toMatchObject({ facingMode: { ideal: 'user' }, width: { ideal: 1920 }, height: { ideal: 1080 } });
});

test('a chosen device is exact and leaves no room for another', () => {
  const { video } = cameraConstraints({ facingMode: 'user', deviceId: 'abc' });
  expect(video).toMatchObject({ deviceId: { exact: 'abc' } });
  expect(video).not.toHaveProperty('facingMode');
});

test('no size is a must, so that small cameras open, too', () => {
  const constraints = JSON.stringify(cameraConstraints({ facingMode: 'environment', deviceId: null }));
  expect(constraints).not.toMatch(/"min"|"exact"/);
});
