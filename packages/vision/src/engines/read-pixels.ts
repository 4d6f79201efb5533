import type { CameraFrame } from '../vision.js';
import { VisionError } from '../vision-error.js';

/** Reads the pixels of frames. */
export interface PixelReader {
  /** All pixels of a frame, into `spare` where that has the right size. The frame stays open. */
  read(frame: CameraFrame, spare: ImageData | null): Promise<ImageData>;
}

/** A reader with a canvas for frames that cannot be copied. */
export function createPixelReader(): PixelReader {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new VisionError('unsupported', 'offscreen_canvas');
  let copies = true;
  return {
    async read(frame, spare) {
      if (isVideoFrame(frame) && copies && isUpright(frame)) {
        const copied = await copyPixels(frame, spare);
        if (copied) return copied;
        copies = false;
      }
      const { width, height } = isVideoFrame(frame) ? seenSize(frame) : frame;
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context.drawImage(frame, 0, 0, width, height);
      return context.getImageData(0, 0, width, height);
    },
  };
}

function isVideoFrame(frame: CameraFrame): frame is VideoFrame {
  return 'displayWidth' in frame;
}

function seenSize({ displayWidth: width, displayHeight: height }: VideoFrame) {
  return { width, height };
}

/** Copying neither turns nor mirrors nor stretches what the camera wrote. */
function isUpright(frame: VideoFrame): boolean {
  const { visibleRect, displayWidth, displayHeight } = frame;
  const turned = ('rotation' in frame && frame.rotation) || ('flip' in frame && frame.flip);
  return visibleRect?.width === displayWidth && visibleRect.height === displayHeight && !turned;
}

/**
 * Copies a frame as RGBA, several times quicker than drawing and reading back; `null` where the browser cannot. Older
 * ones copy in the camera's own format whatever they are asked for, which another size, or a format of the same size,
 * gives away.
 */
async function copyPixels(frame: VideoFrame, spare: ImageData | null): Promise<ImageData | null> {
  const { width, height } = seenSize(frame);
  try {
    const isYuv = frame.format?.startsWith('I4') || frame.format === 'NV12';
    if (!isYuv && frame.format !== 'RGBA') return null;
    if (frame.allocationSize({ format: 'RGBA' }) !== width * height * 4) return null;
    const pixels = spare?.width === width && spare.height === height ? spare : new ImageData(width, height);
    await frame.copyTo(pixels.data, { format: 'RGBA' });
    return pixels;
  } catch {
    return null;
  }
}
