import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createLivePhotosClient } from '@live-capture/client';
import { openS3Store } from '../dist/storage/s3-store.js';
import { endpointChild } from './endpoint-child.mjs';
import { startFaultProxy } from './fault-proxy.mjs';
import { photoMaker } from './photo-maker.mjs';
import { randomOf } from './random.mjs';
import { testModule } from './test-module.mjs';

/** @typedef {import('@live-capture/client').LivePhotosClient} Client */
/** @typedef {import('@live-capture/endpoint').EndpointConfig['s3'] & object} S3Config */

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
    s3: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const uploads = Number(values.uploads);
const kills = Number(values.kills);

/** As many as a small server sees at once. */
const AT_ONCE = 16;
/** Killed processes leave their files behind; what is so old cannot be of an upload that still runs. */
const GRACE_MS = 1_000;
const CLIENT_ID = 'chaos';
/** Beside each so many uploads one more photo comes and goes: of these nothing may be left, neither rows nor files. */
const REMOVED_EVERY = 10;
/** A square of noise of some 50 kB. */
const PHOTO_SIDE = 320;

/** @param {Uint8Array} bytes */
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Calls as an app would: what fails and can be tried again is. @template T @param {() => Promise<T>} call */
async function insist(call) {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Error && 'retryable' in error && error.retryable === true)) throw error;
    }
  }
}

/** Uploads one photo, always with the same key. @param {Client} client @param {Uint8Array} photo @param {string} idempotencyKey */
async function uploadOne(client, photo, idempotencyKey) {
  return (await insist(() => client.upload({ clientId: CLIENT_ID, photo }, { idempotencyKey }))).id;
}

/** Removes a photo; one that is gone was removed by a call whose answer was lost. @param {Client} client @param {string} id */
async function removeOne(client, id) {
  await insist(() => client.remove(id)).catch((error) => {
    if (error.code !== 'not_found') throw error;
  });
}

/** @param {Client} client @param {Map<string, string>} accepted by id, the sha256 of what was sent */
async function examine(client, accepted) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  let right = 0;
  let stored = 0;
  for (let page = 1; ; page++) {
    const { items, pages } = await client.list({ clientId: CLIENT_ID, page, pageSize: 200 });
    for (const { id } of items) {
      const sha256 = hashOf((await client.download(id)).bytes);
      seen.set(sha256, (seen.get(sha256) ?? 0) + 1);
      if (accepted.get(id) === sha256) right += 1;
      stored += 1;
    }
    if (page >= pages) break;
  }
  const wrongBytes = Math.max(accepted.size, stored) - right;
  return { stored, duplicates: stored - seen.size, wrongBytes, kept: new Set(seen.keys()) };
}

/** A PostgreSQL or a store that outlives the endpoint, where they are asked for. */
async function startServers() {
  const { findPostgres, startPostgres } = values.postgres ? await testModule('postgres') : {};
  const bin = findPostgres?.();
  if (bin === null) throw new Error('There is no PostgreSQL on this machine');
  const postgres = bin && (await startPostgres(bin));
  const bucket = values.s3 ? await (await testModule('s3-server')).startS3() : null;
  return {
    config: {
      ...(postgres && { databaseUrl: await postgres.createDatabase('chaos') }),
      ...(bucket && { s3: await bucket.createBucket('chaos') }),
    },
    end: () => Promise.all([postgres?.end(), bucket?.end()]),
  };
}

/** Files, or objects, that no photo names. @param {string} dataDir @param {S3Config | undefined} s3 @param {Set<string>} kept */
async function countOrphans(dataDir, s3, kept) {
  const names = s3 ? await objectsOf(s3) : await filesOf(join(dataDir, 'photos'));
  // A file beside the photos says whose they are.
  return names.filter((name) => name !== 'store-id' && !kept.has(name)).length;
}

/** @param {string} folder */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** @param {S3Config} s3 */
async function objectsOf(s3) {
  const store = openS3Store(s3);
  return (await Promise.all([...'0123456789abcdef'].map((digit) => store.list(digit)))).flat();
}

/** Uploads every photo, some at once. @param {Client} client @param {Map<string, string>} accepted filled as answers come */
async function uploadAll(client, accepted) {
  const photoOf = await photoMaker(PHOTO_SIDE);
  let next = 0;
  const upload = async () => {
    while (next < uploads) {
      const index = next++;
      const photo = photoOf(index);
      accepted.set(await uploadOne(client, photo, `chaos-${index}`), hashOf(photo));
      if (index % REMOVED_EVERY > 0) continue;
      await removeOne(client, await uploadOne(client, photoOf(uploads + index), `removed-${index}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, upload));
}

/**
 * Kills the server again and again, spread over the run; the uploads that are under way meet it at any step.
 * @param {ReturnType<typeof endpointChild>} server
 * @param {import('./fault-proxy.mjs').FaultProxy} proxy
 * @param {Map<string, string>} accepted
 */
async function killAll(server, proxy, accepted) {
  for (let killed = 1; killed <= kills; killed++) {
    while (accepted.size < (killed * uploads) / (kills + 1)) await wait(5);
    await server.kill();
    if (!values.json) process.stdout.write(`kill ${killed} after ${accepted.size} uploads\n`);
    proxy.setTarget(portOf(await server.start()));
  }
}

/** @param {string} url */
const portOf = (url) => Number(new URL(url).port);

async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'live-photos-chaos-'));
  const servers = await startServers();
  const { config } = servers;
  const server = endpointChild({ dataDir, sweep: { graceMs: GRACE_MS }, ...config });
  const proxy = await startFaultProxy(randomOf(Number(values.seed)));
  try {
    proxy.setTarget(portOf(await server.start()));
    const client = createLivePhotosClient({ endpoint: `http://127.0.0.1:${proxy.port}/v1`, retries: 10 });
    /** @type {Map<string, string>} */
    const accepted = new Map();
    await Promise.all([uploadAll(client, accepted), killAll(server, proxy, accepted)]);
    await wait(GRACE_MS * 2);
    await server.kill();
    const last = createLivePhotosClient({ endpoint: await server.start() });
    const { missing } = await server.sweep();
    const { stored, duplicates, wrongBytes, kept } = await examine(last, accepted);
    const orphans = await countOrphans(dataDir, config.s3, kept);
    const wrong_bytes = wrongBytes + missing;
    const figures = { accepted: accepted.size, stored, duplicates, orphans, wrong_bytes, kills };
    return { figures, faults: proxy.counts };
  } finally {
    await server.kill();
    await proxy.close();
    await servers.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const { figures, faults } = await run();
const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(12)} ${value}`);
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else process.stdout.write(`connections: ${JSON.stringify(faults)}\n${lines.join('\n')}\n`);
const { accepted, stored, duplicates, orphans, wrong_bytes } = figures;
const isWhole = accepted === uploads && stored === accepted;
process.exitCode = isWhole && duplicates + orphans + wrong_bytes === 0 ? 0 : 1;
