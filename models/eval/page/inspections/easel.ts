import { createRandom, drawCover, SPECIES } from '@live-capture/covers';
import type { Vision } from '@live-capture/vision';

/** Small pictures are enlarged first, so that what is drawn on them has smooth edges. */
const MIN_SIDE_PX = 480;
/** Other pictures at hand, whose cloth, skin and clutter become textures. */
const MAX_PATCHES = 8;
/** As cameras write them. */
const JPEG_QUALITY = 0.92;

/** A picture with a cover drawn on it. */
export interface DrawnPicture {
  readonly picture: Blob;
  /** The share of each region that the cover hides, 0..1. */
  readonly covered: Readonly<Record<string, number>>;
}

/** Holds one picture after another and draws covers on it. */
export interface Easel {
  /** Puts up another picture; answers whether a face was found on it. */
  put(picture: Blob): Promise<boolean>;
  /** Draws a species on a copy of the picture. */
  draw(species: string, seed: number): Promise<DrawnPicture>;
}

/** An empty easel; it asks the pipeline where the faces are. */
export function createEasel(vision: Vision): Easel {
  const patches: ImageBitmap[] = [];
  let current: { readonly bitmap: ImageBitmap; readonly landmarks: Float32Array } | null = null;
  return {
    async put(picture) {
      if (current) patches.push(current.bitmap);
      if (patches.length > MAX_PATCHES) patches.shift()?.close();
      current = null;
      const bitmap = await enlarged(picture);
      const { observation } = await vision.inspect(await encoded(copyOf(bitmap).canvas));
      const [face] = observation.faces;
      if (face) current = { bitmap, landmarks: face.landmarks };
      else bitmap.close();
      return face !== undefined;
    },
    async draw(name, seed) {
      const species = SPECIES.find((candidate) => candidate.name === name);
      if (!species || !current) throw new Error(`There is no picture to draw ${name} on.`);
      const context = copyOf(current.bitmap);
      const { covered } = drawCover(context, current.landmarks, species, createRandom(seed), { patches });
      return { picture: await encoded(context.canvas), covered };
    },
  };
}

async function enlarged(picture: Blob): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(picture);
  const scale = MIN_SIDE_PX / Math.max(bitmap.width, bitmap.height);
  if (scale <= 1) return bitmap;
  const size = { resizeWidth: Math.round(bitmap.width * scale), resizeHeight: Math.round(bitmap.height * scale) };
  const larger = await createImageBitmap(bitmap, { ...size, resizeQuality: 'high' });
  bitmap.close();
  return larger;
}

function copyOf(bitmap: ImageBitmap): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to draw on.');
  context.drawImage(bitmap, 0, 0);
  return context;
}

/** The picture as a file, as the pipeline takes it. */
export function encoded(canvas: OffscreenCanvas): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}
