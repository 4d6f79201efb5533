import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createLivePhotosClient } from '@live-capture/client';
import { bringInspectionModels } from '@live-capture/endpoint';
import sharp from 'sharp';
import { endpointChild } from './endpoint-child.mjs';
import { differing, noise } from './photo-maker.mjs';
import { testModule } from './test-module.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    concurrency: { type: 'string', default: '8' },
    photo: { type: 'string' },
    models: { type: 'string', default: fileURLToPath(new URL('../../../.cache/models', import.meta.url)) },
    json: { type: 'boolean', default: false },
  },
});
const runMs = Number(values.minutes) * 60_000;
const concurrency = Number(values.concurrency);

const PHOTO_BYTES = 200_000;
/** Of the picture that stands in for a person, before it is made as large as a photo. */
const NOISE_SIDE = 320;
/** The longer side of a photo, as a phone's front camera is asked for it. */
const SIDE = 1280;
/** Photos that the server may still look at; older ones are removed behind its back, or a run would fill the disk. */
const KEPT = 200;
/** Memory grows for a while after the start, which is no leak: compared are the first minute's end and the run's. */
const SETTLING_MS = 60_000;
/** How long memory is looked at, at each of the two. */
const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/** The photo of a person that an inspection lets pass, or `null` where there is none on this machine. */
async function face() {
  if (values.photo) return readFile(values.photo);
  const { HAS_MEDIA, media } = await testModule('media');
  return HAS_MEDIA ? media('pad-samples/live-1.jpg').catch(() => null) : null;
}

/** A picture as a JPEG of the size that is asked for, or a little less. @param {Uint8Array} picture */
async function sized(picture) {
  for (let quality = 100; quality > 20; quality -= 1) {
    const jpeg = await sharp(picture).rotate().resize(SIDE, SIDE, { fit: 'inside' }).jpeg({ quality }).toBuffer();
    if (jpeg.length <= PHOTO_BYTES) return jpeg;
  }
  throw new Error('The picture cannot be made that small');
}

/** @param {number[]} sorted @param {number} share */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** @param {number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Asks for the server's memory as long as it is under load. @param {ReturnType<typeof endpointChild>} server @param {number} endMs */
async function watchMemory(server, endMs) {
  /** @type {{ atMs: number, rss: number }[]} */
  const samples = [];
  while (performance.now() < endMs) {
    samples.push({ atMs: performance.now(), rss: await server.rss() });
    await wait(SAMPLE_MS);
  }
  return samples;
}

/** Growth of the mean memory from the end of the first minute to the end. @param {{ atMs: number, rss: number }[]} samples @param {number} startMs @param {number} endMs */
function growthOf(samples, startMs, endMs) {
  // A run of a minute or less has nothing to compare with but its first half.
  const settledMs = startMs + Math.min(SETTLING_MS, (endMs - startMs) / 2);
  const around = (/** @type {number} */ untilMs) =>
    mean(samples.filter(({ atMs }) => atMs > untilMs - WINDOW_MS && atMs <= untilMs).map(({ rss }) => rss));
  return (around(endMs) / around(settledMs) - 1) * 100;
}

/** Uploads as fast as the endpoint takes them. @param {string} endpoint @param {string} dataDir @param {(index: number) => Buffer} photoOf @param {number} endMs */
async function uploadUntil(endpoint, dataDir, photoOf, endMs) {
  const client = createLivePhotosClient({ endpoint });
  /** @type {number[]} */
  const acceptedMs = [];
  /** @type {Record<string, number>} */
  const refused = {};
  /** @type {string[]} */
  const files = [];
  let next = 0;
  const startMs = performance.now();
  const upload = async () => {
    while (performance.now() < endMs) {
      const photo = photoOf(next++);
      const sha256 = createHash('sha256').update(photo).digest('hex');
      const startMs = performance.now();
      try {
        await client.upload({ clientId: 'load', photo });
        acceptedMs.push(performance.now() - startMs);
        files.push(join(dataDir, 'photos', sha256.slice(0, 2), sha256));
      } catch (error) {
        const name = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        refused[name] = (refused[name] ?? 0) + 1;
      }
      const old = files.length > KEPT ? files.shift() : undefined;
      if (old) await rm(old, { force: true });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, upload));
  const seconds = (performance.now() - startMs) / 1000;
  return { acceptedMs: acceptedMs.sort((one, other) => one - other), refused, seconds };
}

/** One run on a server of its own. @param {string} name @param {object} config @param {(index: number) => Buffer} photoOf */
async function load(name, config, photoOf) {
  const dataDir = await mkdtemp(join(tmpdir(), 'live-photos-load-'));
  const server = endpointChild({ dataDir, sweep: { everyMs: 0 }, ...config });
  try {
    const url = await server.start();
    const startMs = performance.now();
    const endMs = startMs + runMs;
    const uploading = uploadUntil(url, dataDir, photoOf, endMs);
    const [samples, { acceptedMs, refused, seconds }] = await Promise.all([watchMemory(server, endMs), uploading]);
    const peakMb = Math.max(...samples.map(({ rss }) => rss)) / 1e6;
    say(
      `${name}: ${acceptedMs.length} uploads, median ${quantile(acceptedMs, 0.5).toFixed(0)} ms, refused ${JSON.stringify(refused)}, memory at most ${peakMb.toFixed(0)} MB`,
    );
    return {
      perS: acceptedMs.length / seconds,
      p99Ms: quantile(acceptedMs, 0.99),
      refused: Object.values(refused).reduce((sum, one) => sum + one, 0),
      growth: growthOf(samples, startMs, endMs),
    };
  } finally {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const person = await face();
const original = await sized(person ?? (await noise(NOISE_SIDE).png().toBuffer()));
const photoOf = differing(original);
say(`photos of ${original.length} bytes, ${concurrency} at once`);
const plain = await load('without inspection', {}, photoOf);
const inspected = person ? await loadInspected() : null;
if (!inspected)
  say('An inspection refuses these photos, which are of noise: its figures need a face, which --photo names');

async function loadInspected() {
  await bringInspectionModels(values.models);
  return load('with inspection', { inspection: { modelsDir: values.models } }, photoOf);
}

/** Null where nothing was accepted, or nothing ran. @param {number | undefined} value */
const round = (value) => (value === undefined || Number.isNaN(value) ? null : Math.round(value * 10) / 10);
const figures = {
  uploads_per_s: round(plain.perS),
  p99_ms: round(plain.p99Ms),
  refused: plain.refused,
  inspected_uploads_per_s: round(inspected?.perS),
  inspected_p99_ms: round(inspected?.p99Ms),
  inspected_refused: inspected?.refused ?? null,
  rss_growth_percent: round(Math.max(plain.growth, inspected?.growth ?? plain.growth)),
};
const lines = Object.entries(figures).map(([key, value]) => `${key.padEnd(24)} ${value ?? '–'}`);
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${lines.join('\n')}\n`);
