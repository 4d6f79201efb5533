import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('answers a thousand requests of any kind as it is described', async () => {
  const script = fileURLToPath(new URL('../bench/fuzz.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    '--requests',
    '1000',
    '--seed',
    '7',
    '--json',
  ]);
  const { by_status, ...figures } = JSON.parse(stdout);
  expect(figures).toEqual({ requests: 1000, failed: 0, hangs: 0, findings: 0 });
  // A run that is refused at the door would test nothing behind it.
  expect(by_status[200]).toBeGreaterThan(100);
}, 300_000);
