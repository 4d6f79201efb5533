import { type Colour, lumaOf, mixed } from './colour.js';
import type { Face } from './face.js';
import { boundsOf, type Point } from './geometry.js';
import { grainOf, median } from './grain.js';

/** A canvas in two dimensions, on the page or off it. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What a cover has to take over from the picture to look as if it had been there. */
export interface PictureLook {
  readonly skin: Colour;
  /** Darkest and lightest colours around the face. */
  readonly black: Colour;
  readonly white: Colour;
  /** Towards the light: x to the image's right, y down, each -1 to 1; 0 is flat light. */
  readonly light: Point;
  /** How strong the light on the face is; 1 is well lit. */
  readonly level: number;
  /** 0 in grey pictures. */
  readonly chroma: number;
  /** Deviation of the picture's blur, in pixels. */
  readonly blurPx: number;
  /** Deviation of the picture's noise, of 255. */
  readonly noise: number;
}

/** A canvas with its context; `read` keeps it where pixels are read back fast. */
export function canvasOf(
  width: number,
  height: number,
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas in two dimensions.');
  return { canvas, context };
}

/** The face's pixels, at most this wide, are enough for its colours. */
const SMALL_PX = 40;

interface Samples {
  readonly colours: readonly Colour[];
  colourAt(point: Point): Colour;
}

/** The face's box, made small. */
function samplesOf(context: Context, face: Face): Samples {
  const box = boundsOf(face.oval);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min(1, SMALL_PX / width);
  const small = canvasOf(width * scale, height * scale);
  small.context.drawImage(
    context.canvas,
    box.left,
    box.top,
    width,
    height,
    0,
    0,
    small.canvas.width,
    small.canvas.height,
  );
  const { data } = small.context.getImageData(0, 0, small.canvas.width, small.canvas.height);
  const colours: Colour[] = [];
  for (let at = 0; at < data.length; at += 4) {
    // What lies outside the picture is transparent and says nothing.
    if ((data[at + 3] ?? 0) > 250) colours.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  }
  return {
    colours,
    colourAt: ({ x, y }) => {
      const column = Math.max(0, Math.min(small.canvas.width - 1, Math.round((x - box.left) * scale)));
      const row = Math.max(0, Math.min(small.canvas.height - 1, Math.round((y - box.top) * scale)));
      const at = (row * small.canvas.width + column) * 4;
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    },
  };
}

const medianColour = (colours: readonly Colour[]): Colour => [
  median(colours.map(([red]) => red)),
  median(colours.map(([, green]) => green)),
  median(colours.map(([, , blue]) => blue)),
];

/** Side of the whole picture, made small, from which its light is read. */
const WHOLE_PX = 24;

/** The lumas of the whole picture, from dark to light. */
function pictureLumas(context: Context): number[] {
  const { canvas, context: small } = canvasOf(WHOLE_PX, WHOLE_PX);
  small.drawImage(context.canvas, 0, 0, WHOLE_PX, WHOLE_PX);
  const { data } = small.getImageData(0, 0, canvas.width, canvas.height);
  const lumas = Array.from({ length: WHOLE_PX * WHOLE_PX }, (_, index) =>
    lumaOf([data[index * 4] ?? 0, data[index * 4 + 1] ?? 0, data[index * 4 + 2] ?? 0]),
  );
  return lumas.sort((a, b) => a - b);
}

/** Side of the patch in whose edges blur and noise are measured; a quarter of a small face. */
const PATCH_PX = 56;

/** Landmarks on bare skin: both cheeks, forehead, nose. */
const CHEEK_LEFT = [50, 101, 205, 187];
const CHEEK_RIGHT = [280, 330, 425, 411];
const BROW = [9, 151, 108, 337];
const LOW = [200, 204, 424];

/** Brightness of the picture's left against its right, as a share of both. */
const contrast = (a: number, b: number): number => Math.max(-1, Math.min(1, (a - b) / Math.max(1, a + b)));

/** The blur and the noise of the patch around a place. */
function grainIn(context: Context, centre: Point): ReturnType<typeof grainOf> {
  const [left, top] = [Math.round(centre.x - PATCH_PX / 2), Math.round(centre.y - PATCH_PX / 2)];
  const { data } = context.getImageData(left, top, PATCH_PX, PATCH_PX);
  const lumas = Float32Array.from({ length: PATCH_PX * PATCH_PX }, (_, at) =>
    lumaOf([data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0]),
  );
  return grainOf(lumas, PATCH_PX);
}

/** Measures the picture around a face. */
export function lookOf(context: Context, face: Face): PictureLook {
  const samples = samplesOf(context, face);
  const at = (indices: readonly number[]): Colour =>
    medianColour(indices.map((index) => samples.colourAt(face.at(index))));
  const [left, right, top, low] = [at(CHEEK_LEFT), at(CHEEK_RIGHT), at(BROW), at(LOW)];
  const skin = medianColour([left, right, top, left, right]);
  const byLuma = samples.colours.map((colour) => ({ colour, luma: lumaOf(colour) })).sort((a, b) => a.luma - b.luma);
  const share = (part: number): Colour => byLuma[Math.floor(part * (byLuma.length - 1))]?.colour ?? [128, 128, 128];
  const chromas = samples.colours.map((colour) => Math.max(...colour) - Math.min(...colour));
  const side = contrast(lumaOf(right), lumaOf(left));
  const lumas = pictureLumas(context);
  const bright = lumas[Math.floor(lumas.length * 0.95)] ?? 128;
  const highlight = share(0.99);
  // Dark skin in good light is no dark picture: so whatever is brightest speaks for the light.
  const white = Math.max(lumaOf(highlight), bright);
  return {
    skin,
    black: share(0.01),
    // Of the light's colour the highlight on skin tells a little.
    white: mixed([white, white, white], highlight, 0.2),
    light: {
      x: Math.max(-1, Math.min(1, side * 3)),
      y: -Math.max(-0.3, Math.min(1, 0.35 + contrast(lumaOf(top), lumaOf(low)) * 1.5)),
    },
    level: Math.max(0.25, Math.min(1.15, Math.max(lumaOf(share(0.85)) / 185, bright / 225))),
    chroma: median(chromas) / 255,
    ...grainIn(context, face.at(168)),
  };
}
