import type { ChallengeAction, PolicyOverrides } from '@live-capture/core';
import { SLOW_STAGE } from '../../demo/src/settings/settings.js';
import { ANY_SCORE } from '../../models/eval/src/common/open-checks.mjs';
import type { Manner } from '../pages/challenged-actor.js';
import type { CapturePage } from '../support/capture-page.js';
import { drawThese } from '../support/challenge.js';
import { expect, test } from '../support/fixtures.js';

const CHALLENGES = { method: 'POST', path: /\/v1\/challenges$/ } as const;

interface Scene {
  readonly manner: Manner;
  /** What is asked; without it, whatever the endpoint's nonce makes of it. The actor blinks by itself now and then. */
  readonly actions?: readonly ChallengeAction[];
  readonly policy?: PolicyOverrides;
  readonly challenge?: string;
}

/** Starts a session in which the actor keeps still and is challenged. */
async function challenge(
  capture: CapturePage,
  { manner, actions, policy, challenge = 'always' }: Scene,
): Promise<void> {
  if (actions) await drawThese(capture.page, ...actions);
  const attributes = { 'liveness-check': 'on', challenge, source: 'still' };
  const overrides = { ...ANY_SCORE, ...SLOW_STAGE, ...policy };
  await capture.open({ attributes, policy: overrides, prevent: actions !== undefined });
  await capture.page.evaluate((wanted) => window.kit.manner(wanted), manner);
  await capture.start();
  await capture.reaches('challenging');
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
  const { capture: report, performLivenessCheck } = await capture.onlyStored();
  expect(performLivenessCheck).toBe(true);
  expect(report?.['challenge']).toMatchObject({ nonce, source: 'endpoint', passed: true });
  const { actions, evidence } = (await capture.events('complete'))[0]?.detail.report.challenge ?? {};
  expect(actions.length).toBeGreaterThanOrEqual(2);
  expect(actions.every(({ outcome }: { outcome: string }) => outcome === 'done')).toBe(true);
  expect(evidence.length).toBeGreaterThan(0);
});

for (const actions of [
  ['turn_right', 'blink'],
  ['smile', 'turn_right'],
] as const) {
  test(`the actor does ${actions.join(' and ')}, in this order`, async ({ capture }) => {
    await challenge(capture, { manner: 'obeys', actions });
    await capture.reaches('completed');
    const { passed, actions: outcomes } = (await capture.events('complete'))[0]?.detail.report.challenge ?? {};
    expect(passed).toBe(true);
    expect(outcomes).toMatchObject([...actions.map((action) => ({ action, outcome: 'done' })), ...outcomes.slice(2)]);
  });
}

test('another movement than the one asked for: challenge_out_of_order', async ({ capture }) => {
  await challenge(capture, { manner: 'contradicts', actions: ['turn_left', 'come_closer'] });
  await capture.failsWith('challenge_out_of_order');
});

test('no movement: challenge_timeout', async ({ capture }) => {
  await challenge(capture, {
    manner: 'idles',
    actions: ['turn_left', 'come_closer'],
    policy: { challengeActionMs: 2_000 },
  });
  await capture.failsWith('challenge_timeout');
});

test('another person takes the place of the first: challenge_face_changed', async ({ capture }) => {
  await challenge(capture, { manner: 'swaps', actions: ['turn_left', 'come_closer'] });
  await capture.failsWith('challenge_face_changed');
});

test('a second person comes in: challenge_second_face', async ({ capture }) => {
  await challenge(capture, { manner: 'joined', actions: ['turn_left', 'come_closer'] });
  await capture.failsWith('challenge_second_face');
});

/** Starts a session in which a tablet with a picture is tilted, or brought closer, where a head would be. */
async function challengeTablet(capture: CapturePage, action: ChallengeAction): Promise<void> {
  await drawThese(capture.page, action);
  const policy = { ...ANY_SCORE, ...SLOW_STAGE, challengeActions: 1, challengeActionMs: 8_000 };
  await capture.open({ attributes: { 'liveness-check': 'on', challenge: 'always' }, policy });
  await capture.page.evaluate(() => window.kit.useMedium('tablet'));
  await capture.start();
  await capture.reaches('challenging');
}

test('a picture on a tablet that is tilted shows no turn: challenge_timeout', async ({ capture }) => {
  await challengeTablet(capture, 'turn_left');
  await capture.failsWith('challenge_timeout');
  expect((await capture.stored.list({ clientId: capture.setup.clientId })).totalItems).toBe(0);
});

test('a picture on a tablet that comes closer is then asked for a turn, and shows none: challenge_timeout', async ({
  capture,
}) => {
  await challengeTablet(capture, 'come_closer');
  await capture.failsWith('challenge_timeout');
  const hints = (await capture.events('guidance')).map(({ detail }) => detail.hint);
  const asked = hints.slice(hints.indexOf('come_closer'));
  expect(asked.join(' ')).toMatch(/^come_closer.* move_back.* turn_(left|right)/);
  expect((await capture.stored.list({ clientId: capture.setup.clientId })).totalItems).toBe(0);
});

test('who cannot do an action gets another one, and the report says so', async ({ capture, page }) => {
  // Whoever skips a turn is left with coming closer alone: slow frames show too little of it.
  await challenge(capture, { manner: 'idles', actions: ['smile', 'turn_left'] });
  await page.locator('.skip[aria-disabled="false"]').waitFor();
  await page.evaluate(() => window.kit.manner('obeys'));
  await capture.button('I can’t do this').click();
  await capture.reaches('completed');
  const { actions } = (await capture.events('complete'))[0]?.detail.report.challenge ?? {};
  const [skipped, ...others] = actions;
  expect(skipped).toMatchObject({ action: 'smile', outcome: 'skipped', doneAtMs: null });
  for (const { action, outcome } of others) {
    expect(outcome).toBe('done');
    expect(action).not.toBe('smile');
  }
});

test('an uncertain score is resolved by a challenge that is passed, and refused where the page wants none', async ({
  capture,
}) => {
  const policy = { minLivenessScore: 0, reviewLivenessBelow: 1 };
  await challenge(capture, { manner: 'obeys', actions: ['turn_left', 'come_closer'], policy, challenge: 'auto' });
  await capture.reaches('completed');
  const { report } = (await capture.events('complete'))[0]?.detail ?? {};
  expect(report).toMatchObject({ liveness: { decision: 'uncertain' }, challenge: { passed: true } });

  await capture.open({ attributes: { 'liveness-check': 'on', challenge: 'none', source: 'still' }, policy });
  await capture.start();
  await capture.failsWith('liveness_uncertain');
  expect(await capture.statuses()).not.toContain('challenging');
});

test('an endpoint that is slow is waited for as long as the policy says: the photo is stored with its nonce', async ({
  capture,
  page,
}) => {
  // More than half of the time that there is.
  await page.route('**/v1/challenges', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    await route.continue();
  });
  await challenge(capture, { manner: 'obeys', policy: { challengeNonceMs: 8_000 } });
  await capture.reaches('completed');
  const { capture: report } = await capture.onlyStored();
  expect(report?.['challenge']).toMatchObject({ source: 'endpoint', passed: true });
});

for (const [what, fault] of [
  ['does not know the call', { kind: 'status', status: 404 }],
  ['does not answer', { kind: 'hang' }],
] as const) {
  test(`an endpoint that ${what}: the page draws the nonce, and the photo is stored`, async ({ capture, faults }) => {
    faults.fail(fault, CHALLENGES);
    await challenge(capture, { manner: 'obeys' });
    await capture.reaches('completed');
    const { capture: report } = await capture.onlyStored();
    expect(report?.['challenge']).toMatchObject({ source: 'local', passed: true });
  });
}
