import { VisionError } from '../vision-error.js';

/** Long side of the picture in which landmarks are sought and light is measured. */
const MAX_SIDE = 640;

/** Reads frames at the size for landmarks. */
export interface Downscaler {
  read(frame: ImageBitmap): ImageData;
}

/** A downscaler on a canvas of its own. Frames that are small enough are read as they are. */
export function createDownscaler(): Downscaler {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new VisionError('unsupported', 'offscreen_canvas');
  return {
    read(frame) {
      const scale = Math.min(1, MAX_SIDE / Math.max(frame.width, frame.height));
      const width = Math.max(1, Math.round(frame.width * scale));
      const height = Math.max(1, Math.round(frame.height * scale));
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context.drawImage(frame, 0, 0, width, height);
      return context.getImageData(0, 0, width, height);
    },
  };
}
