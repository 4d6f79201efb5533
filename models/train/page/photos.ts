import { createRandom, drawCover, type Random, SPECIES, type Species } from '@live-capture/covers';
import { type Crop, cropOf } from './crop.js';
import type { Eyes } from './eyes.js';

/** Small pictures are enlarged first, so that what is drawn on them has smooth edges. */
const MIN_SIDE_PX = 320;
/** Other pictures at hand, whose cloth, skin and clutter become textures. */
const MAX_PATCHES = 16;

/** What may be drawn while training; the other species show how unseen ones are recognised. */
const TRAINED = SPECIES.filter(({ heldOut }) => !heldOut);
const COVERING = TRAINED.filter(({ kind }) => kind !== 'none');
const HARMLESS = TRAINED.filter(({ kind }) => kind === 'none');
/** What people wear most, and what is taken for a cover most easily. */
const GLASSES = HARMLESS.filter(({ name }) => name.endsWith('_glasses'));

/** Makes crops of photographs: each as it is, and with covers drawn on it. */
export class Photos {
  private readonly patches: ImageBitmap[] = [];

  constructor(private readonly eyes: Eyes) {}

  /** Empty where the landmarker finds no face. Of the `drawn` covers a third are harmless, and half of these are glasses. */
  async crops(base64: string, { seed, drawn }: { readonly seed: number; readonly drawn: number }): Promise<Crop[]> {
    const random = createRandom(seed);
    const picture = await enlarged(base64);
    const plain = draw(picture);
    const landmarks = await this.eyes.find(plain.canvas);
    if (!landmarks) return [];
    const crops: Crop[] = [{ ...AS_IT_IS, pixels: cropOf(pixelsOf(plain), landmarks) }];
    for (let index = 0; index < drawn && this.patches.length > 2; index += 1) {
      const species = index % 3 < 2 ? COVERING : index % 2 === 0 ? HARMLESS : GLASSES;
      crops.push(await this.covered(picture, landmarks, species, random));
    }
    this.keep(picture);
    return crops;
  }

  private async covered(
    picture: ImageBitmap,
    landmarks: Float32Array,
    species: readonly Species[],
    random: Random,
  ): Promise<Crop> {
    const context = draw(picture);
    const chosen = species[random.whole(0, species.length - 1)];
    if (!chosen) throw new Error('There are no species to draw.');
    const { covered, kind } = drawCover(context, landmarks, chosen, random, { patches: this.patches });
    const found = (await this.eyes.follow(context.canvas)) ?? landmarks;
    return { pixels: cropOf(pixelsOf(context), found), species: chosen.name, kind, covered };
  }

  private keep(picture: ImageBitmap): void {
    this.patches.push(picture);
    if (this.patches.length > MAX_PATCHES) this.patches.shift()?.close();
  }
}

const AS_IT_IS = { species: 'none', kind: 'none', covered: {} } as const;

async function enlarged(base64: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const scale = MIN_SIDE_PX / Math.max(picture.width, picture.height);
  if (scale <= 1) return picture;
  const size = { resizeWidth: Math.round(picture.width * scale), resizeHeight: Math.round(picture.height * scale) };
  return createImageBitmap(picture, { ...size, resizeQuality: 'high' });
}

function draw(picture: ImageBitmap): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no 2D canvas.');
  context.drawImage(picture, 0, 0);
  return context;
}

function pixelsOf(context: OffscreenCanvasRenderingContext2D): ImageData {
  const { canvas } = context;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
