import { transfer } from 'comlink';
import type { CameraFrame, Vision, VisionInfo } from '../vision.js';
import { asVisionError, VisionError } from '../vision-error.js';
import type { PageLandmarks } from './page-landmarks.js';
import type { Parts } from './parts.js';
import { createSerial } from './serial.js';

/** No frame takes so long on any device that could still guide a person. */
const FRAME = { ms: 30_000, code: 'engine_failed' } as const;
const PHOTO = { ms: 30_000, code: 'photo_failed' } as const;

/** The calls of an opened pipeline. They run one after another, so a kept frame is always the one analysed last. */
export function createVision(
  { worker, guard, ended }: Parts,
  page: PageLandmarks | null,
  info: () => VisionInfo,
): Vision {
  const inTurn = createSerial();
  ended.addEventListener('abort', () => page?.close(), { once: true });
  return {
    get info() {
      return info();
    },
    analyse: (frame, atMs, options) =>
      inTurn(async () => {
        const faces = ended.aborted ? null : await findOnPage(page, frame, atMs, false);
        // Then the call below rejects without looking at the frame.
        if (ended.aborted) frame.close();
        return guard.run(() => worker.analyse(transfer(frame, [frame]), atMs, faces, options), FRAME);
      }),
    inspect: (picture) =>
      inTurn(async () => {
        const frame = await guard.run(async () => ({ ok: true, value: await decode(picture) }));
        const atMs = performance.now();
        const faces = await findOnPage(page, frame, atMs, true);
        return guard.run(() => worker.inspect(transfer(frame, [frame]), atMs, faces), FRAME);
      }),
    keep: () => inTurn(() => settled(guard.run(() => worker.keep(), PHOTO))),
    photo: (limits) => inTurn(() => guard.run(() => worker.photo(limits), PHOTO)),
    drop: () => inTurn(() => settled(guard.run(() => worker.drop(), PHOTO))),
    close: () => guard.fail(new VisionError('aborted', 'The pipeline was closed.')),
  };
}

/** Of no use to most pages, so it comes when it is asked for. */
async function decode(picture: Blob): Promise<ImageBitmap> {
  const { decodeStill } = await import('./decode-still.js');
  return decodeStill(picture);
}

async function findOnPage(page: PageLandmarks | null, frame: CameraFrame, atMs: number, still: boolean) {
  try {
    return (await page?.find(frame, atMs, still)) ?? null;
  } catch (error) {
    frame.close();
    throw asVisionError(error, 'engine_failed');
  }
}

async function settled(call: Promise<null>): Promise<void> {
  await call;
}
