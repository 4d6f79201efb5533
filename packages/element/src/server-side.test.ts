import { expect, test } from 'vitest';

test('importing in Node, where there is no document, defines nothing and fails nowhere', async () => {
  expect(globalThis).not.toHaveProperty('document');
  const { LiveCapture } = await import('./index.js');
  await import('./define.js');
  expect(LiveCapture.prototype.start).toBeTypeOf('function');
});
