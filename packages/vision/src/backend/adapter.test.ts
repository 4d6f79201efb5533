import { expect, test } from 'vitest';
import { type AdapterInfo, type AdapterKind, adapterKind } from './adapter.js';

const CASES: readonly (readonly [AdapterKind, AdapterInfo])[] = [
  // As Chromium, Firefox and Windows name them.
  ['software', { vendor: 'google', architecture: 'swiftshader' }],
  ['software', { description: 'llvmpipe (LLVM 15.0.7, 256 bits)' }],
  ['software', { vendor: 'microsoft', description: 'Microsoft Basic Render Driver' }],
  ['software', { vendor: 'intel', architecture: 'gen-12lp', isFallbackAdapter: true }],
  ['hardware', { vendor: 'nvidia', architecture: 'ampere', isFallbackAdapter: false }],
  ['hardware', { vendor: 'apple', architecture: 'common-3' }],
  ['hardware', {}],
];

test.each(CASES)('%s: %j', (kind, info) => {
  expect(adapterKind(info)).toBe(kind);
});
