import { expect, test } from 'vitest';
import { betterCamera } from './devices.js';

const FRONT = { deviceId: 'f', label: 'camera2 1, facing front' };
const BACK = { deviceId: 'b', label: 'camera2 0, facing back' };
const INFRARED = { deviceId: 'i', label: 'Infrared Camera, facing front' };

test('the camera that was asked for stays', () => {
  expect(betterCamera({ ...FRONT, facingMode: 'user' }, 'user', [BACK, FRONT])).toBeNull();
});

test('a webcam that does not say which way it looks stays', () => {
  expect(betterCamera({ deviceId: 'w', label: 'USB webcam' }, 'user', [FRONT])).toBeNull();
});

test('a back camera opened against the wish gives way to the front one', () => {
  expect(betterCamera({ ...BACK, facingMode: 'environment' }, 'user', [BACK, INFRARED, FRONT])).toBe(FRONT);
});

test('without a front camera the back one stays', () => {
  expect(
    betterCamera({ ...BACK, facingMode: 'environment' }, 'user', [BACK, { deviceId: 'x', label: 'x' }]),
  ).toBeNull();
});

test('an infra-red camera gives way to any other', () => {
  const webcam = { deviceId: 'w', label: 'USB webcam' };
  expect(betterCamera({ deviceId: 'h', label: 'HP IR Camera' }, 'user', [INFRARED, webcam])).toBe(webcam);
  expect(betterCamera({ deviceId: 'v', label: 'VIRtual cam' }, 'user', [webcam])).toBeNull();
});
