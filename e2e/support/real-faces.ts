import type { PolicyOverrides, SessionStatus } from '@live-capture/core';
import { ANY_FACE, ANY_PICTURE } from '../../models/eval/src/common/open-checks.mjs';
import type { CapturePage } from './capture-page.js';

/** Small webcams; nobody waits two minutes for somebody who does not get into position. */
export const WEBCAM_POLICY = { base: 'lenient', positioningTimeoutMs: 30_000 } as const satisfies PolicyOverrides;

/** Every other check stands open, so that liveness alone has to refuse. */
export const LIVENESS_ALONE = { ...WEBCAM_POLICY, ...ANY_PICTURE, ...ANY_FACE } as const satisfies PolicyOverrides;

/** How a session of a real face ended. */
export interface Ending {
  readonly status: SessionStatus;
  /** Of the failure, where it failed. */
  readonly code: string | null;
  readonly stored: number;
}

/** Runs one session with liveness on and says how it ended. */
export async function endingOf(capture: CapturePage, policy: PolicyOverrides): Promise<Ending> {
  await capture.open({ attributes: { 'liveness-check': 'on' }, policy });
  await capture.page.evaluate(() => window.kit.element.preload());
  await capture.start();
  await capture.page.waitForFunction(
    () => ['completed', 'failed'].includes(window.kit.element.state.status),
    undefined,
    {
      timeout: 60_000,
    },
  );
  const ended = await capture.page.evaluate(() => {
    const { state } = window.kit.element;
    return { status: state.status, code: state.status === 'failed' ? state.code : null };
  });
  const { totalItems } = await capture.stored.list({ clientId: capture.setup.clientId });
  return { ...ended, stored: totalItems };
}
