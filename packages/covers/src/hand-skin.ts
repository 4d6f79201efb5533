import type { Colour } from './colour.js';
import type { Point } from './geometry.js';
import type { HandPart } from './hand-parts.js';
import { valueNoise } from './noise.js';
import type { Random } from './random.js';
import { type Relief, softened } from './relief.js';

/** What a hand is covered with. */
export interface HandSkin {
  readonly skin: Colour;
  readonly sleeve: Colour;
  readonly nail: Colour;
  /** Whether the back of the hand with its nails is seen. */
  readonly back: boolean;
  /** Deeper in old hands. */
  readonly creases: number;
  /** Whether it wears a glove of cloth or rubber. */
  readonly glove: boolean;
  readonly light: Point;
  /** Palm width in pixels of the relief. */
  readonly unitPx: number;
}

const bump = (distance: number, width: number): number => Math.exp(-((distance / width) ** 2));

/** How dark the creases are at a place of a finger, 0..1. */
function creaseAt({ kind }: HandPart, along: number, across: number, back: boolean): number {
  if (kind !== 'phalanx' && kind !== 'tip' && kind !== 'base') return 0;
  const arc = along - 0.06 * across * across;
  const inward = 1 - across * across * 0.6;
  // Over the back of a joint lie two or three fine lines, inside it is one deep line.
  if (back) {
    const start = kind === 'base' ? 0 : bump(arc - 0.02, 0.05) + bump(arc - 0.13, 0.045) * 0.7;
    return inward * 0.6 * (start + bump(arc - 0.9, 0.045) * (kind === 'tip' ? 0 : 0.7));
  }
  return inward * bump(arc - 0.02, 0.05);
}

/** 1 on the nail, with a soft rim below it. */
function nailAt({ kind }: HandPart, along: number, across: number): { nail: number; rim: number } {
  if (kind !== 'tip') return { nail: 0, rim: 0 };
  const inside = ((along - 0.78) / 0.4) ** 4 + (across / 0.68) ** 4;
  return { nail: Math.max(0, Math.min(1, (1 - inside) * 6)), rim: bump(inside - 1.05, 0.25) };
}

/** The colours (red, green, blue, alpha) of a hand. */
export function paintHand(
  relief: Relief,
  parts: readonly HandPart[],
  look: HandSkin,
  random: Random,
): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, alpha, limb, along, across } = relief;
  const heights = softened(relief, look.unitPx * 0.026);
  const wide = softened(relief, look.unitPx * 0.12);
  const blotch = valueNoise(random);
  const pixels = new Uint8ClampedArray(width * height * 4);
  const length = Math.hypot(look.light.x * 0.8, look.light.y * 0.8 - 0.15, 0.8);
  const light = { x: (look.light.x * 0.8) / length, y: (look.light.y * 0.8 - 0.15) / length, z: 0.8 / length };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const part = parts[limb[at] ?? -1];
      if (!part) continue;
      const here = heights[at] ?? 0;
      const beside = (index: number): number => ((limb[index] ?? -1) >= 0 ? (heights[index] ?? here) : here - 1.2);
      const slopeX = (beside(x + 1 < width ? at + 1 : at) - beside(x > 0 ? at - 1 : at)) / 2;
      const slopeY = (beside(y + 1 < height ? at + width : at) - beside(y > 0 ? at - width : at)) / 2;
      const steep = 1 / Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
      const facing = Math.max(0, (-slopeX * light.x - slopeY * light.y + light.z) * steep);
      const hollow = Math.max(0, Math.min(1, ((wide[at] ?? 0) - here) / (look.unitPx * 0.09)));
      const [t, s] = [along[at] ?? 0, across[at] ?? 0];
      const noise =
        blotch((x / look.unitPx) * 7, (y / look.unitPx) * 7) * 0.6 +
        blotch((x / look.unitPx) * 26 + 9, (y / look.unitPx) * 26) * 0.4;
      const patch = blotch((x / look.unitPx) * 2.4 + 3, (y / look.unitPx) * 2.4 + 5);
      const cloth = part.kind === 'sleeve' || look.glove;
      const fold =
        part.kind === 'sleeve'
          ? 0.14 * blotch(t * 17 + s * 1.6 + 40, s * 1.1 + 3) + 0.07 * blotch(t * 40 - s * 2, s * 2 + 7)
          : 0;
      const crease = cloth ? 0 : creaseAt(part, t, s, look.back) * look.creases;
      const shade =
        (0.36 + 0.82 * facing) * (1 - 0.55 * hollow) * (1 - 0.32 * crease) * (1 + noise * 0.05 + patch * 0.05 + fold);
      const { nail, rim } = look.back && !cloth ? nailAt(part, t, s) : { nail: 0, rim: 0 };
      const [red, green, blue] = part.kind === 'sleeve' ? look.sleeve : look.skin;
      // Light that comes out of skin again is red: so its shadows are, and the tips and joints.
      const warm = cloth ? 0 : 1;
      const blush = warm * ((part.kind === 'tip' ? 0.05 : 0.02) + noise * 0.04 + patch * 0.05);
      const shine = nail * facing ** 12 * 70;
      const base = at * 4;
      pixels[base] = red * (1 - nail + (nail * look.nail[0]) / 255) * shade ** (1 - 0.18 * warm) * (1 + blush) + shine;
      pixels[base + 1] =
        green * (1 - nail + (nail * look.nail[1]) / 255) * shade * (1 - blush * 0.6 - rim * 0.12) + shine;
      pixels[base + 2] =
        blue * (1 - nail + (nail * look.nail[2]) / 255) * shade ** (1 + 0.1 * warm) * (1 - blush * 0.6 - rim * 0.1) +
        shine;
      pixels[base + 3] = 255 * (alpha[at] ?? 0);
    }
  }
  return pixels;
}
