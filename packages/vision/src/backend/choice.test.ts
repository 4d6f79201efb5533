import { describe, expect, test } from 'vitest';
import { type Circumstances, fasterBackend, firstBackend, mayTry } from './choice.js';

const CARD: Circumstances = { asked: 'auto', adapter: 'hardware', ios: false };
const FREELY = { saveData: false, software: false };

describe('the backend at the start', () => {
  test.each([
    ['wasm', {}],
    ['wasm', { asked: 'wasm' }],
    ['webgpu', { asked: 'webgpu' }],
    ['webgpu', { asked: 'webgpu', adapter: 'software' }],
    ['wasm', { asked: 'webgpu', adapter: 'none' }],
    ['wasm', { asked: 'webgpu', ios: true }],
  ] as const)('is %s with %j', (backend, change) => {
    expect(firstBackend({ ...CARD, ...change })).toBe(backend);
  });
});

describe('a trial', () => {
  test('is made where nobody chose and there is a graphics card', () => {
    expect(mayTry(CARD, FREELY)).toBe(true);
  });

  test.each([
    { asked: 'wasm' },
    { asked: 'webgpu' },
    { adapter: 'none' },
    { adapter: 'software' },
    { ios: true },
  ] as const)('is not made with %j', (change) => {
    expect(mayTry({ ...CARD, ...change }, FREELY)).toBe(false);
  });

  test('is not made where people pay for their bytes', () => {
    expect(mayTry(CARD, { ...FREELY, saveData: true })).toBe(false);
  });

  test('is made on a software adapter only where that is asked for', () => {
    expect(mayTry({ ...CARD, adapter: 'software' }, { ...FREELY, software: true })).toBe(true);
    expect(mayTry({ ...CARD, adapter: 'none' }, { ...FREELY, software: true })).toBe(false);
  });
});

describe('the faster backend', () => {
  test.each([
    ['webgpu', { wasmMs: 40, webgpuMs: 10 }],
    ['webgpu', { wasmMs: 25, webgpuMs: 20 }],
    ['wasm', { wasmMs: 24, webgpuMs: 20 }],
    ['wasm', { wasmMs: 8, webgpuMs: 1500 }],
    ['wasm', { wasmMs: 40, webgpuMs: null }],
    ['wasm', { wasmMs: 40, webgpuMs: Number.NaN }],
  ] as const)('is %s after %j', (backend, trial) => {
    expect(fasterBackend(trial)).toBe(backend);
  });
});
