import { LivePhotosError } from '@live-capture/client';
import { resolvePolicy } from '@live-capture/core';
import { VisionError } from '@live-capture/vision';
import { expect, test } from 'vitest';
import { cameraFailure, FailureError, toFailure } from './failure.js';

test.each([
  ['NotAllowedError', 'camera_denied'],
  ['SecurityError', 'camera_denied'],
  ['NotFoundError', 'camera_not_found'],
  ['OverconstrainedError', 'camera_not_found'],
  ['NotReadableError', 'camera_busy'],
  ['AbortError', 'camera_busy'],
])('%s of the camera fails with %s', (name, code) => {
  expect(toFailure(cameraFailure(new DOMException('', name)))).toEqual({ code, message: `getUserMedia: ${name}.` });
});

test('other errors while the camera opens keep their own code', () => {
  expect(toFailure(cameraFailure(new FailureError('camera_lost', 'gone'))).code).toBe('camera_lost');
  expect(toFailure(cameraFailure(new TypeError('odd'))).code).toBe('internal');
});

test.each([
  ['authorization_failed', 'server_error'],
  ['not_found', 'bad_request'],
  ['invalid_response', 'server_error'],
  ['unauthorized', 'unauthorized'],
  ['image_bytes', 'image_bytes'],
  ['upload_timeout', 'upload_timeout'],
] as const)("the client's %s fails with %s", (code, expected) => {
  expect(toFailure(new LivePhotosError(code, 'why'))).toMatchObject({ code: expected, message: 'why' });
});

test('reasons of a refused photo travel along as codes', () => {
  const reasons = [
    { code: 'no_face', severity: 'reject', inspection: 'faces_analysis' },
    { code: 'blurry', severity: 'reject', inspection: 'image_quality' },
  ] as const;
  expect(toFailure(new LivePhotosError('photo_refused', 'no', { reasons })).reasons).toEqual(['no_face', 'blurry']);
  expect(toFailure(new LivePhotosError('photo_refused', 'no'))).not.toHaveProperty('reasons');
});

test('a challenge whose nonce the endpoint takes no longer has run out of time', () => {
  const reasons = [{ code: 'challenge_invalid', severity: 'reject', inspection: 'liveness_check' }] as const;
  expect(toFailure(new LivePhotosError('photo_refused', 'no', { reasons }))).toMatchObject({
    code: 'challenge_timeout',
    reasons: ['challenge_invalid'],
  });
});

test("vision's codes stay as they are", () => {
  expect(toFailure(new VisionError('asset_corrupt', 'models/x: other hash'))).toEqual({
    code: 'asset_corrupt',
    message: 'models/x: other hash',
  });
});

test('a policy that cannot be followed is a mistake of the page', () => {
  let error: unknown;
  try {
    resolvePolicy({ maxSmile: 3 });
  } catch (thrown) {
    error = thrown;
  }
  expect(toFailure(error)).toMatchObject({ code: 'config_error', message: expect.stringContaining('maxSmile') });
});

test('whatever else is thrown is internal, and never empty', () => {
  expect(toFailure('text')).toEqual({ code: 'internal', message: 'text' });
  expect(toFailure(new Error())).toEqual({ code: 'internal', message: 'Error' });
});
