import type { FaceMeasures } from '@live-capture/core';
import type { Vision } from '@live-capture/vision';
import { encoded } from './easel.js';

/** Where in a frame a second face is pasted, and how large. */
export interface Paste {
  readonly width: number;
  readonly height: number;
  readonly interEyePx: number;
  /** The middle of the face, in pixels to the right of and above the frame's middle. */
  readonly right: number;
  readonly up: number;
}

/** The distance of the eyes of the first face, as of somebody who takes a photo. */
const FIRST_PX = 80;
/** How much of a picture around its face is pasted, in the face's own size. */
const MARGIN = 1.7;
/** A wall. */
const BACKGROUND = '#a09a92';

/** A picture with its face. */
interface Portrait {
  readonly bitmap: ImageBitmap;
  readonly face: FaceMeasures;
}

/**
 * Two photographs on a wall: a face in the middle, and a second one, small, somewhere beside it. `null` where a picture has
 * no face, or one so small that it would be enlarged.
 */
export async function collage(vision: Vision, pictures: readonly [Blob, Blob], paste: Paste): Promise<Blob | null> {
  const [first, second] = [await portrait(vision, pictures[0]), await portrait(vision, pictures[1])];
  if (!first || !second || second.face.interEyeDistancePx < paste.interEyePx) return null;
  const canvas = new OffscreenCanvas(paste.width, paste.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to paste on.');
  context.fillStyle = BACKGROUND;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  const [x, y] = [canvas.width / 2, canvas.height / 2];
  put(context, first, FIRST_PX, x, y);
  put(context, second, paste.interEyePx, x + paste.right, y - paste.up);
  for (const { bitmap } of [first, second]) bitmap.close();
  return encoded(canvas);
}

async function portrait(vision: Vision, picture: Blob): Promise<Portrait | null> {
  const { observation } = await vision.inspect(picture);
  const [face] = observation.faces;
  return face ? { bitmap: await createImageBitmap(picture), face } : null;
}

/** Draws the part of a picture around its face, with the eyes so far apart and the face's middle at a place. */
function put(
  context: OffscreenCanvasRenderingContext2D,
  { bitmap, face }: Portrait,
  interEyePx: number,
  x: number,
  y: number,
): void {
  const scale = interEyePx / face.interEyeDistancePx;
  const { box } = face;
  const [left, top] = [box.x + (box.width * (1 - MARGIN)) / 2, box.y + (box.height * (1 - MARGIN)) / 2];
  const [fromX, fromY] = [Math.max(0, left), Math.max(0, top)];
  const width = Math.min(bitmap.width, left + box.width * MARGIN) - fromX;
  const height = Math.min(bitmap.height, top + box.height * MARGIN) - fromY;
  const toX = x + (fromX - box.x - box.width / 2) * scale;
  const toY = y + (fromY - box.y - box.height / 2) * scale;
  context.drawImage(bitmap, fromX, fromY, width, height, toX, toY, width * scale, height * scale);
}
