import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gate, settle } from '../testing/fake-page.js';
import { type FakeSession, openSession } from '../testing/fake-session.js';
import { GOOD_OBSERVATION } from '../testing/good-observation.js';

const POLICY = { holdMs: 0, minLivenessFrames: 1, minLivenessScore: 0, reviewLivenessBelow: 0 };
const SHARPER = { ...GOOD_OBSERVATION, image: GOOD_OBSERVATION.image && { ...GOOD_OBSERVATION.image, sharpness: 0.9 } };

let session: FakeSession;

beforeEach(() => {
  session = openSession(vi.stubGlobal);
  session.element.values = { ...session.element.values, livenessCheck: 'on', challenge: 'always', policy: POLICY };
});
afterEach(() => {
  session.runner.close();
  vi.unstubAllGlobals();
});

async function challenged(): Promise<void> {
  await session.reach('positioning');
  for (let i = 0; i < 10 && session.runner.state.status !== 'challenging'; i += 1) await session.showPicture();
  expect(session.runner.state.status).toBe('challenging');
}

test('without an endpoint the actions are drawn on the page, and frames go on', async () => {
  await challenged();
  await settle();
  const { state } = session.runner;
  expect(state).toMatchObject({ status: 'challenging', drawn: { source: 'local' } });
  expect(state.status === 'challenging' && state.drawn?.actions).toHaveLength(2);
  const before = session.element.vision?.frames ?? 0;
  await session.showPicture();
  await session.showPicture();
  expect(session.element.vision?.frames).toBe(before + 2);
});

test('the photo stays that of the hold, however good the frames of the challenge are, and these are not scored', async () => {
  await challenged();
  const { vision } = session.element;
  if (!vision) throw new Error('There is no vision.');
  const { kept } = vision;
  expect(kept).toBeGreaterThan(0);
  expect(vision.asked.at(-1)).toMatchObject({ liveness: true, thorough: true, steady: true });
  vision.found = SHARPER;
  await session.showPicture();
  await session.showPicture();
  expect(vision.asked.at(-1)).toMatchObject({ liveness: false, thorough: false, steady: true });
  expect(session.runner.state.status).toBe('challenging');
  expect(vision.kept).toBe(kept);
});

test('a session that is cancelled while the nonce is on its way hears no more of it', async () => {
  const late = gate();
  const fetch = vi.fn(async () => {
    await late.opened;
    return Response.json({ nonce: 'late', expiresAt: '' });
  });
  vi.stubGlobal('fetch', fetch);
  session.element.values = { ...session.element.values, endpoint: 'https://photos.example/v1', clientId: 'client' };
  await challenged();
  // Asked for while the engines loaded, once.
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(session.runner.state).toMatchObject({ status: 'challenging', drawn: null });
  session.runner.send({ type: 'cancel' });
  late.open();
  await settle();
  expect(session.runner.state.status).toBe('cancelled');
});

test('a page that gives the endpoint little time draws by itself then, and the challenge goes on', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const policy = { ...POLICY, challengeNonceMs: 100 };
  const upload = { endpoint: 'https://photos.example/v1', clientId: 'client' };
  session.element.values = { ...session.element.values, ...upload, policy };
  await challenged();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(session.runner.state).toMatchObject({ status: 'challenging', drawn: { source: 'local' } });
});

test('a nonce that was asked for long before the challenge is asked for anew', async () => {
  const fetch = vi.fn(async () => Response.json({ nonce: `nonce-${fetch.mock.calls.length}`, expiresAt: '' }));
  vi.stubGlobal('fetch', fetch);
  const policy = { ...POLICY, positioningTimeoutMs: 600_000 };
  const upload = { endpoint: 'https://photos.example/v1', clientId: 'client' };
  session.element.values = { ...session.element.values, ...upload, policy };
  await session.reach('positioning');
  const later = performance.now() + 61_000;
  vi.stubGlobal('performance', { now: () => later });
  await challenged();
  await settle();
  expect(session.runner.state).toMatchObject({ drawn: { nonce: 'nonce-2', source: 'endpoint' } });
});

test.each([
  ['runs out before a photo could be sent is asked for anew', 80, 'nonce-2'],
  ['lasts for a whole challenge is taken', 150, 'nonce-1'],
])('a nonce of forty seconds ago that %s', async (_what, forS, nonce) => {
  const expiresAt = new Date(Date.now() + forS * 1_000).toISOString();
  const fetch = vi.fn(async () => Response.json({ nonce: `nonce-${fetch.mock.calls.length}`, expiresAt }));
  vi.stubGlobal('fetch', fetch);
  session.element.values = { ...session.element.values, endpoint: 'https://photos.example/v1', clientId: 'client' };
  await session.reach('positioning');
  const later = performance.now() + 40_000;
  vi.stubGlobal('performance', { now: () => later });
  await challenged();
  await settle();
  expect(session.runner.state).toMatchObject({ drawn: { nonce, source: 'endpoint' } });
});

test.each([
  ['part of the time leaves the rest of it for another one', 2_900, 2],
  ['all of the time leaves none', 3_000, 1],
])('a nonce that comes too late to last, after %s, and then the page draws by itself', async (_what, lateMs, asked) => {
  const late = gate();
  const soon = new Date(Date.now() + 1_000).toISOString();
  const fetch = vi.fn(() => new Promise<Response>(() => undefined));
  fetch.mockImplementationOnce(() => late.opened.then(() => Response.json({ nonce: 'late', expiresAt: soon })));
  vi.stubGlobal('fetch', fetch);
  session.element.values = { ...session.element.values, endpoint: 'https://photos.example/v1', clientId: 'client' };
  await challenged();
  const later = performance.now() + lateMs;
  vi.stubGlobal('performance', { now: () => later });
  late.open();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(session.runner.state).toMatchObject({ status: 'challenging', drawn: { source: 'local' } });
  expect(fetch).toHaveBeenCalledTimes(asked);
});

test('no nonce is asked for where no challenge is sure to come', async () => {
  const fetch = vi.fn();
  vi.stubGlobal('fetch', fetch);
  session.element.values = { ...session.element.values, endpoint: 'https://photos.example/v1', clientId: 'client' };
  for (const change of [{ challenge: 'auto' }, { challenge: 'none' }, { livenessCheck: 'off' }]) {
    session.element.values = { ...session.element.values, challenge: 'always', livenessCheck: 'on', ...change };
    await session.reach('positioning');
    session.runner.send({ type: 'reset' });
  }
  expect(fetch).not.toHaveBeenCalled();
});
