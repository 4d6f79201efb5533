import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../endpoint/bin/live-photos-endpoint.js', import.meta.url));

/** The live photos endpoint as a process of its own: client and endpoint meet on the wire alone. */
export async function spawnEndpoint(apiKey: string) {
  const folder = await mkdtemp(join(tmpdir(), 'live-photos-'));
  const env = { ...process.env, LIVE_PHOTOS_API_KEYS: apiKey };
  const child = spawn(process.execPath, [COMMAND, '--data', folder, '--port', '0', '--no-inspection'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const listening = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const [url] = /http:[^"\s]+/.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended.then(() => Promise.reject(new Error('The endpoint ended.')))]);
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
