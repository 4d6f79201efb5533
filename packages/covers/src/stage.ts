import type { Face } from './face.js';
import { type Context, canvasOf, type PictureLook } from './picture.js';
import type { Random } from './random.js';

/** A picture from which textures are cut. */
export type Patch = ImageBitmap | OffscreenCanvas | HTMLCanvasElement;

/** What covers may be made of. */
export interface Material {
  /** Pictures of other people and of backgrounds. */
  readonly patches: readonly Patch[];
}

/** How a layer becomes part of the picture. */
export interface Finish {
  /** Whether what it paints hides the face; make-up and light do not. */
  readonly hides: boolean;
  /** How dark the shadow is that it throws on the face, 0 to 1. */
  readonly shadow: number;
  /** How much of the face's own left and right, top and bottom light it takes over, 0 to 1. */
  readonly shading: number;
  /** Blur beyond that of the picture, in pixels. */
  readonly extraBlurPx: number;
  readonly opacity: number;
  readonly blend: GlobalCompositeOperation;
  /** Whether it takes over the picture's darkest and lightest tones and its grain. */
  readonly matched: boolean;
}

/** What is said of a layer when nothing else is said. */
const PLAIN_FINISH: Finish = {
  hides: true,
  shadow: 0.35,
  shading: 1,
  extraBlurPx: 0,
  opacity: 1,
  blend: 'source-over',
  matched: true,
};

/** One thing that was painted. */
export interface Layer {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly finish: Finish;
}

/** Where a species paints. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  /** The picture before anything was drawn. */
  readonly picture: Context;
  readonly face: Face;
  readonly look: PictureLook;
  readonly random: Random;
  readonly material: Material;
  readonly layers: readonly Layer[];
  /** Adds a transparent layer above those before. */
  add(finish?: Partial<Finish>): OffscreenCanvasRenderingContext2D;
}

/** A stage without layers. */
export function createStage(
  picture: Context,
  known: { readonly face: Face; readonly look: PictureLook; readonly random: Random; readonly material: Material },
): Stage {
  const { width, height } = picture.canvas;
  const layers: Layer[] = [];
  return {
    ...known,
    picture,
    width,
    height,
    layers,
    add: (finish = {}) => {
      const layer = { ...canvasOf(width, height), finish: { ...PLAIN_FINISH, ...finish } };
      layer.context.lineCap = 'round';
      layer.context.lineJoin = 'round';
      layers.push(layer);
      return layer.context;
    },
  };
}
