import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { RUNTIME_FILES } from './runtime-files.js';

describe('the table of runtime files is that of the installed packages', () => {
  test.each(Object.entries(RUNTIME_FILES))('%s', async (_, file) => {
    const bytes = await readFile(createRequire(import.meta.url).resolve(file.from));
    expect(bytes.byteLength).toBe(file.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  });
});
