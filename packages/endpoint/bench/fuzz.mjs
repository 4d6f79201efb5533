import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { endpointChild } from './endpoint-child.mjs';
import { answerChecker } from './fuzz-check.mjs';
import { requestsOf } from './fuzz-requests.mjs';
import { sendPlan } from './fuzz-send.mjs';
import { MARKS } from './fuzz-values.mjs';
import { photoMaker } from './photo-maker.mjs';
import { randomOf } from './random.mjs';

/**
 * @typedef {import('./fuzz-requests.mjs').Plan} Plan
 * @typedef {import('./fuzz-requests.mjs').Description} Description
 * @typedef {import('./fuzz-send.mjs').World} World
 * @typedef {{ what: string, plan: Plan }} Finding
 */

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const requests = Number(values.requests);
const seed = Number(values.seed);

const AT_ONCE = 8;
/** Plans are drawn in batches, for some hold a body of 6 MB. */
const BATCH = 500;
/** A square of noise of some 50 kB. */
const PHOTO_SIDE = 320;
const KEY = 'key-of-the-fuzzing-of-requests';
const FREE = { perSecond: 1e9, burst: 1e9 };
const CONFIG = {
  apiKeys: [KEY],
  tokenSecrets: [{ id: 'fuzz', secret: 'a secret of at least thirty-two bytes' }],
  allowedOrigins: [MARKS.pageOrigin],
  rateLimits: { perKey: FREE, perClient: FREE },
  bodyTimeoutMs: 500,
  fsync: false,
};

/** @param {World} world */
async function describe({ port }) {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/openapi.json`);
  return /** @type {Description} */ (await answer.json());
}

/** @param {number} port */
async function tokenFrom(port) {
  const body = JSON.stringify({ clientId: MARKS.client, referrer: `${MARKS.pageOrigin}/*` });
  const headers = { authorization: KEY, 'content-type': 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${port}/v1/tokens`, { method: 'POST', headers, body });
  return String((await answer.json()).token);
}

/** @param {number} port @returns {Promise<World>} */
async function worldOf(port) {
  const photoOf = await photoMaker(PHOTO_SIDE);
  let photos = 0;
  const token = await tokenFrom(port);
  return { port, key: KEY, token, ids: [], nextPhoto: () => photoOf(photos++) };
}

/** Remembers photos that were stored, so that other requests find some. @param {World} world @param {import('./fuzz-send.mjs').Answer} answer */
function remember({ ids }, { status, body }) {
  const id = status === 200 ? /^\{"id":"([0-9a-f]{24})"/.exec(body.toString())?.[1] : undefined;
  if (id && !ids.includes(id)) ids.push(id);
  // Most are deleted sooner or later.
  if (ids.length > 50) ids.shift();
}

/** @param {World} world */
async function sendAll(world) {
  const description = await describe(world);
  const problemOf = answerChecker(description);
  const arbitrary = requestsOf(description);
  const random = randomOf(seed);
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  /** @type {Finding[]} */
  const findings = [];
  const send = async (/** @type {Plan} */ plan) => {
    const outcome = await sendPlan(plan, world, random());
    const what = problemOf(plan, outcome);
    if (what !== null) findings.push({ what, plan });
    if (typeof outcome === 'object') remember(world, outcome);
    const call = plan.call ?? (plan.framed ? 'other paths and methods' : 'no HTTP');
    const status = typeof outcome === 'object' ? String(outcome.status) : outcome;
    const ofCall = counts.get(call) ?? new Map();
    counts.set(call, ofCall.set(status, (ofCall.get(status) ?? 0) + 1));
  };
  for (let sent = 0; sent < requests; sent += BATCH) {
    const plans = fc.sample(arbitrary, { seed: seed + sent, numRuns: Math.min(BATCH, requests - sent) });
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let plan = plans.pop(); plan; plan = plans.pop()) await send(plan);
      }),
    );
  }
  return { counts, findings };
}

/** @param {Map<string, Map<string, number>>} counts */
function totals(counts) {
  /** @type {Record<string, number>} */
  const byStatus = {};
  for (const ofCall of counts.values()) {
    for (const [status, count] of ofCall) byStatus[status] = (byStatus[status] ?? 0) + count;
  }
  return Object.fromEntries(Object.entries(byStatus).sort(([one], [other]) => (one < other ? -1 : 1)));
}

async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'live-photos-fuzz-'));
  const server = endpointChild({ ...CONFIG, dataDir });
  try {
    const world = await worldOf(Number(new URL(await server.start()).port));
    return await sendAll(world);
  } finally {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const { counts, findings } = await run();
const byStatus = totals(counts);
const hangs = byStatus['hang'] ?? 0;
const failed = Object.entries(byStatus).reduce((sum, [status, count]) => sum + (/^5/.test(status) ? count : 0), 0);
if (values.json) {
  process.stdout.write(
    `${JSON.stringify({ requests, by_status: byStatus, failed, hangs, findings: findings.length })}\n`,
  );
} else {
  const rows = [...counts]
    .sort()
    .map(([call, ofCall]) => `${call.padEnd(34)} ${JSON.stringify(Object.fromEntries(ofCall))}`);
  process.stdout.write(`${rows.join('\n')}\n${'all'.padEnd(34)} ${JSON.stringify(byStatus)}\n`);
}
for (const { what, plan } of findings.slice(0, 20))
  process.stderr.write(`✗ ${what}: ${JSON.stringify(plan).slice(0, 2_000)}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
