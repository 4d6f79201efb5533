import { beforeAll, expect, it } from 'vitest';
import { testModels } from '../../test/models.js';
import { type ModelBytes, readModels } from './models.js';
import { startThread } from './thread.js';

let models: ModelBytes;

beforeAll(async () => {
  models = await readModels(await testModels());
}, 300_000);

const request = (side: number) => ({
  pixels: { data: new Uint8ClampedArray(side * side * 4), width: side, height: side },
  liveness: true,
});

it('sees nobody in the dark, one picture after another', async () => {
  const thread = await startThread(models);
  for (const side of [1, 200, 640]) {
    expect(await thread.look(request(side))).toEqual({ faces: [], livenessScore: null });
  }
  await thread.end();
});

it('fails at once when the thread is ended, and ever after', async () => {
  const thread = await startThread(models);
  const look = thread.look(request(1920));
  const failed = expect(look).rejects.toThrow(/ended/);
  await thread.end();
  await failed;
  await expect(thread.look(request(64))).rejects.toThrow(/ended/);
});

it('gives up a thread that has no time to start', async () => {
  const patience = new AbortController();
  const starting = startThread(models, patience.signal);
  patience.abort();
  await expect(starting).rejects.toThrow(/ended/);
  await expect(startThread(models, patience.signal)).rejects.toThrow(/aborted/);
});

it('does not start on what is no model', async () => {
  await expect(startThread([new Uint8Array(100)])).rejects.toThrow();
});
