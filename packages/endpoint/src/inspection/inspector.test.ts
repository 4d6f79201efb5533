import { beforeAll, beforeEach, expect, it } from 'vitest';
import { dataFolder } from '../../test/data-folder.js';
import { testModels } from '../../test/models.js';
import { noise } from '../../test/photos.js';
import { upload } from '../live-photos.js';
import { createMetrics } from '../operations/metrics.js';
import { readHead } from '../photo/read-image.js';
import { createTurns, type Turns } from '../photo/turns.js';
import { openStorage } from '../storage/open-storage.js';
import { openInspector } from './inspector.js';

let modelsDir: string;
let turns: Turns;
/** Of every photo that was decoded. */
let weights: number[];

beforeAll(async () => {
  modelsDir = await testModels();
}, 300_000);

beforeEach(() => {
  const all = createTurns(1_000_000);
  weights = [];
  turns = {
    take: (weight, work, signal) => {
      weights.push(weight);
      return all.take(weight, work, signal);
    },
    get waiting() {
      return all.waiting;
    },
  };
});

async function photo() {
  const bytes = await noise(300);
  return { bytes, head: await readHead(bytes), performLivenessCheck: true, capture: null };
}

it('decodes a photo that is uploaded once', async () => {
  const folder = await dataFolder();
  const storage = await openStorage(
    { dataDir: folder.path, fsync: false },
    { onSweep: () => {}, onError: () => {} },
    createMetrics(() => 0),
  );
  const inspector = await openInspector({ modelsDir, workers: 1 }, turns);
  const { bytes } = await photo();
  const uploaded = upload({ ...storage, decodes: turns, inspector }, { clientId: 'client-1', bytes }, undefined);
  await expect(uploaded).rejects.toMatchObject({ status: 422, body: { type: 'no_face' } });
  expect(weights).toEqual([300 * 300]);
  await Promise.all([storage.close(), inspector.close()]);
  await folder.remove();
});

it('answers 503 in time though the turn to decode does not come, and looks at the next photo', async () => {
  const inspector = await openInspector({ modelsDir, workers: 1, deadlineMs: 100 }, turns);
  let end = () => {};
  const others = turns.take(
    1_000_000,
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  await expect(inspector.inspect(await photo())).rejects.toMatchObject({ status: 503 });
  expect(turns.waiting).toBe(0);
  end();
  await others;
  await inspector.close();
});
