import type { FailureCode, PolicyOverrides } from '@live-capture/core';
import { expect, test } from '../support/fixtures.js';

interface Case {
  readonly code: FailureCode;
  readonly what: string;
  readonly policy: PolicyOverrides;
  readonly liveness: 'on' | 'off';
}

const CASES: readonly Case[] = [
  {
    code: 'photo_failed',
    what: 'the photo cannot have the bytes that are asked for',
    policy: { minPhotoBytes: 3_990_000 },
    liveness: 'off',
  },
  {
    code: 'liveness_uncertain',
    what: 'the score lies between threshold and review limit',
    policy: { minLivenessScore: 0, reviewLivenessBelow: 1 },
    liveness: 'on',
  },
  {
    code: 'liveness_failed',
    what: 'the score lies below the threshold',
    policy: { minLivenessScore: 1, reviewLivenessBelow: 1 },
    liveness: 'on',
  },
];

test.use({ camera: { kind: 'actor', performance: 'still' } });

for (const { code, what, policy, liveness } of CASES) {
  test(`${what}: ${code}, nothing is sent, and a retry begins anew`, async ({ capture, faults, page }) => {
    await capture.open({ attributes: { 'liveness-check': liveness, challenge: 'none' }, policy });
    await capture.start();
    await capture.failsWith(code);
    expect(await capture.events('capture')).toEqual([]);
    expect(faults.seen.filter(({ method }) => method !== 'GET')).toEqual([]);

    await page.evaluate(() => {
      window.kit.element.policy = 'standard';
    });
    const mark = await capture.mark();
    await capture.button('Try again').click();
    // What the model says of a drawing the second time is nobody's business.
    await capture.reaches(liveness === 'on' ? 'holding' : 'completed', { after: mark });
  });
}
