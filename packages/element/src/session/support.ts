import { isSupported } from '@live-capture/vision/support';
import { FailureError } from './failure.js';

/**
 * Says what is missing before the camera opens and anything is loaded. `camera: false` where a stream of the page's own
 * stands in for it.
 *
 * @throws {FailureError}
 */
export async function assertSupported(
  { camera }: { readonly camera: boolean },
  ask: typeof isSupported = isSupported,
): Promise<void> {
  const support = await ask(camera ? [] : ['media_devices', 'secure_context']);
  if (support.supported) return;
  if (support.missing === 'secure_context') {
    throw new FailureError('insecure_context', 'The camera needs a page served over https or from localhost.');
  }
  throw new FailureError('unsupported', `This browser lacks ${support.missing}.`);
}
