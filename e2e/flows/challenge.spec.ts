import {
  type CapturePolicy,
  type ChallengeAction,
  drawActions,
  POLICIES,
  type PolicyOverrides,
} from '@live-capture/core';
import type { Manner } from '../pages/challenged-actor.js';
import type { CapturePage } from '../support/capture-page.js';
import { expect, test } from '../support/fixtures.js';

/** The passive model says nothing of a drawing, so that its score may not decide. */
const ANY_SCORE = { minLivenessScore: 0, reviewLivenessBelow: 0 } as const;
/** Drawing and measuring share two cores: the actor, not the person it plays, is slow. */
const SLOW_STAGE = { challengeActionMs: 20_000, maxFrameGapMs: 3_000, maxFaceLossMs: 3_000 } as const;

const CHALLENGES = { method: 'POST', path: /\/v1\/challenges$/ } as const;

/** What a picture on a medium comes to that is tilted, or brought closer, where a head would be. */
const HANDLED = [
  { action: 'turn_left', code: 'challenge_timeout', why: 'shows no turn while it is tilted' },
  { action: 'come_closer', code: 'challenge_timeout', why: 'is then asked for a turn, which it does not show' },
] as const;

/** A nonce from which one action alone is drawn. */
function nonceOf(action: ChallengeAction, policy: CapturePolicy): string {
  for (let i = 0; ; i += 1) {
    if (drawActions(`nonce-${i}`, policy).join() === action) return `nonce-${i}`;
  }
}

interface Scene {
  readonly manner: Manner;
  readonly policy?: PolicyOverrides;
  readonly challenge?: string;
}

/** Starts a session in which the actor keeps still and is challenged. */
async function challenge(capture: CapturePage, { manner, policy, challenge = 'always' }: Scene): Promise<void> {
  const attributes = { 'liveness-check': 'on', challenge, source: 'still' };
  await capture.open({ attributes, policy: { ...ANY_SCORE, ...SLOW_STAGE, ...policy } });
  await capture.page.evaluate((wanted) => window.kit.manner(wanted), manner);
  await capture.start();
  await capture.reaches('challenging');
}

async function onlyStored(capture: CapturePage) {
  const { items } = await capture.stored.list({ clientId: capture.setup.clientId });
  expect(items).toHaveLength(1);
  return await capture.stored.get(items[0]?.id ?? '');
}

test("the actor does what is asked: the photo is stored with the endpoint's nonce and what was done", async ({
  capture,
  page,
}) => {
  const issued = page.waitForResponse((response) => response.url().endsWith('/v1/challenges'));
  await challenge(capture, { manner: 'obeys' });
  const { nonce } = await (await issued).json();
  await capture.reaches('completed');
  expect(await capture.statuses()).toEqual([
    'preparing',
    'positioning',
    'holding',
    'challenging',
    'capturing',
    'assessing',
    'submitting',
    'completed',
  ]);
  const { capture: report, performLivenessCheck } = await onlyStored(capture);
  expect(performLivenessCheck).toBe(true);
  expect(report?.['challenge']).toMatchObject({ nonce, source: 'endpoint', passed: true });
  const { actions, evidence } = (await capture.events('complete'))[0]?.detail.report.challenge ?? {};
  expect(actions.length).toBeGreaterThanOrEqual(2);
  expect(actions.every(({ outcome }: { outcome: string }) => outcome === 'done')).toBe(true);
  expect(evidence.length).toBeGreaterThan(0);
});

test('another movement than the one asked for: challenge_out_of_order', async ({ capture }) => {
  await challenge(capture, { manner: 'contradicts' });
  await capture.failsWith('challenge_out_of_order');
});

test('no movement: challenge_timeout', async ({ capture }) => {
  await challenge(capture, { manner: 'idles', policy: { challengeActionMs: 2_000 } });
  await capture.failsWith('challenge_timeout');
});

test('another person takes the place of the first: challenge_face_changed', async ({ capture }) => {
  await challenge(capture, { manner: 'swaps' });
  await capture.failsWith('challenge_face_changed');
});

test('a second person comes in: challenge_second_face', async ({ capture }) => {
  await challenge(capture, { manner: 'joined' });
  await capture.failsWith('challenge_second_face');
});

for (const { action, code, why } of HANDLED) {
  test(`a picture on a tablet is handled as asked to ${action}, and ${why}: ${code}`, async ({ capture, page }) => {
    const policy = { ...POLICIES.standard, challengeActions: 1 };
    const nonce = nonceOf(action, policy);
    await page.route('**/v1/challenges', (route) => route.fulfill({ json: { nonce, expiresAt: '' } }));
    const attributes = { 'liveness-check': 'on', challenge: 'always' };
    const overrides = { ...ANY_SCORE, ...SLOW_STAGE, challengeActions: 1, challengeActionMs: 8_000 };
    await capture.open({ attributes, policy: overrides });
    await page.evaluate(() => window.kit.useMedium('tablet'));
    await capture.start();
    await capture.reaches('challenging');
    await capture.failsWith(code);
    expect((await capture.stored.list({ clientId: capture.setup.clientId })).totalItems).toBe(0);
  });
}

test('who cannot do an action gets another one, and the report says so', async ({ capture, page }) => {
  await challenge(capture, { manner: 'idles' });
  await page.locator('.skip[aria-disabled="false"]').waitFor();
  await page.evaluate(() => window.kit.manner('obeys'));
  await capture.button('I can’t do this').click();
  await capture.reaches('completed');
  const { actions } = (await capture.events('complete'))[0]?.detail.report.challenge ?? {};
  const [skipped, ...others] = actions;
  expect(skipped).toMatchObject({ outcome: 'skipped', doneAtMs: null });
  for (const { action, outcome } of others) {
    expect(outcome).toBe('done');
    expect(action).not.toBe(skipped.action);
  }
});

test('an uncertain score is resolved by a challenge that is passed, and refused where the page wants none', async ({
  capture,
}) => {
  const policy = { minLivenessScore: 0, reviewLivenessBelow: 1 };
  await challenge(capture, { manner: 'obeys', policy, challenge: 'auto' });
  await capture.reaches('completed');
  const { report } = (await capture.events('complete'))[0]?.detail ?? {};
  expect(report).toMatchObject({ liveness: { decision: 'uncertain' }, challenge: { passed: true } });

  await capture.open({ attributes: { 'liveness-check': 'on', challenge: 'none', source: 'still' }, policy });
  await capture.start();
  await capture.failsWith('liveness_uncertain');
  expect(await capture.statuses()).not.toContain('challenging');
});

for (const [what, fault] of [
  ['does not know the call', { kind: 'status', status: 404 }],
  ['does not answer', { kind: 'hang' }],
] as const) {
  test(`an endpoint that ${what}: the page draws the nonce, and the photo is stored`, async ({ capture, faults }) => {
    faults.fail(fault, CHALLENGES);
    await challenge(capture, { manner: 'obeys' });
    await capture.reaches('completed');
    const { capture: report } = await onlyStored(capture);
    expect(report?.['challenge']).toMatchObject({ source: 'local', passed: true });
  });
}
