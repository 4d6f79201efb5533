import { describe, expect, test } from 'vitest';
import { VisionError } from '../vision-error.js';
import { createGuard } from './guard.js';

const never = () => new Promise<never>(() => {});
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'resolved',
    (error: VisionError) => error.code,
  );

describe('guard', () => {
  test('a reply settles its call, good or bad', async () => {
    const guard = createGuard(() => {});
    expect(await guard.run(async () => ({ ok: true, value: 7 }))).toBe(7);
    const bad = guard.run(async () => ({ ok: false, error: { code: 'photo_failed', message: 'no' } }));
    await expect(bad).rejects.toBeInstanceOf(VisionError);
    await expect(bad).rejects.toMatchObject({ code: 'photo_failed', message: 'no' });
  });

  test('a call that throws is an engine failure and leaves the guard standing', async () => {
    const guard = createGuard(() => {});
    expect(await codeOf(guard.run(() => Promise.reject(new Error('clone'))))).toBe('engine_failed');
    expect(await guard.run(async () => ({ ok: true, value: 1 }))).toBe(1);
  });

  test('a failure ends every call under way and every later one', async () => {
    let freed = 0;
    const guard = createGuard(() => {
      freed += 1;
    });
    const pending = [codeOf(guard.run(never)), codeOf(guard.run(never))];
    guard.fail(new VisionError('asset_corrupt', 'first'));
    guard.fail(new VisionError('aborted', 'second'));
    expect(await Promise.all(pending)).toEqual(['asset_corrupt', 'asset_corrupt']);
    expect(await codeOf(guard.run(never))).toBe('asset_corrupt');
    expect(freed).toBe(1);
  });

  test('a call without an answer fails at its deadline, and the guard with it', async () => {
    let freed = 0;
    const guard = createGuard(() => {
      freed += 1;
    });
    const other = codeOf(guard.run(never));
    expect(await codeOf(guard.run(never, { ms: 10, code: 'photo_failed' }))).toBe('photo_failed');
    expect(await other).toBe('photo_failed');
    expect(freed).toBe(1);
  });

  test('an answer in time stops the clock', async () => {
    const guard = createGuard(() => {});
    await guard.run(async () => ({ ok: true, value: 1 }), { ms: 10, code: 'photo_failed' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await guard.run(async () => ({ ok: true, value: 2 }))).toBe(2);
  });
});
