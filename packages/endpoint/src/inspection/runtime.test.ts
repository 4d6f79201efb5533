import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

// ONNX Runtime for Node reports its usage to its maker from 1.29.0 on, unless an environment variable forbids it.
it('runs the networks with a library that knows no address to report to', async () => {
  const entry = createRequire(import.meta.url).resolve('onnxruntime-node/package.json');
  const folder = join(dirname(entry), 'bin', 'napi-v6', process.platform, process.arch);
  const files = await readdir(folder);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect((await readFile(join(folder, file))).includes('events.data.microsoft.com'), file).toBe(false);
  }
});
