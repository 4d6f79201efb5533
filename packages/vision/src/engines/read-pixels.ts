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
  return {
    async read(frame, spare) {
      const { width, height } = isVideoFrame(frame) ? seenSize(frame) : frame;
      if (isVideoFrame(frame) && isCopyable(frame)) {
        const fits = spare?.width === width && spare.height === height;
        const pixels = fits ? spare : new ImageData(width, height);
        await frame.copyTo(pixels.data, { format: 'RGBA' });
        return pixels;
      }
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

/**
 * Copying is several times quicker than drawing and reading back, but older browsers copy in the camera's own format
 * whatever they are asked for, and no browser turns or stretches what it copies.
 */
function isCopyable(frame: VideoFrame): boolean {
  const { visibleRect, displayWidth, displayHeight, format } = frame;
  const rotation = 'rotation' in frame ? frame.rotation : 0;
  const asSeen = visibleRect?.width === displayWidth && visibleRect.height === displayHeight && !rotation;
  const known = format?.startsWith('I4') || format === 'NV12' || format?.startsWith('RGB');
  if (!asSeen || !known) return false;
  return frame.allocationSize({ format: 'RGBA' }) === displayWidth * displayHeight * 4;
}
