import { type ChallengeAction, drawActions, POLICIES } from '@live-capture/core';
import type { Page } from '@playwright/test';

const NONCES = Array.from({ length: 1_000 }, (_, i) => `nonce-${i}`);

/**
 * The page is given a nonce from which these actions are drawn, and no others. The endpoint knows nothing of it: a photo
 * with it would be refused, so the page has to keep it.
 */
export async function drawThese(page: Page, ...actions: readonly ChallengeAction[]): Promise<void> {
  const policy = { ...POLICIES.standard, challengeActions: actions.length };
  const nonce = NONCES.find((one) => drawActions(one, policy).join() === actions.join());
  if (!nonce) throw new Error(`Nothing draws ${actions.join(' and ')}.`);
  await page.route('**/v1/challenges', (route) => route.fulfill({ json: { nonce, expiresAt: '' } }));
}
