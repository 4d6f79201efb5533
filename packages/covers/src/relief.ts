/** A place with a height above the picture, in pixels. */
export interface Point3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A tapered capsule. */
export interface Limb {
  readonly from: Point3;
  readonly to: Point3;
  readonly fromRadius: number;
  readonly toRadius: number;
  /** How high it rises over its width; 1 is round. */
  readonly roundness: number;
  /** Whether its start is cut off straight, as a sleeve is. */
  readonly cut?: boolean;
}

/** A raster of heights that tells of each pixel which limb is on top and where on it. */
export interface Relief {
  readonly width: number;
  readonly height: number;
  readonly heights: Float32Array;
  /** 0..1. */
  readonly alpha: Float32Array;
  /** Number of the limb on top, -1 where there is none. */
  readonly limb: Int16Array;
  /** 0 at the limb's start, 1 at its end. */
  readonly along: Float32Array;
  /** -1..1 from one edge of the limb to the other. */
  readonly across: Float32Array;
}

function stampLimb(
  relief: Relief,
  { from, to, fromRadius, toRadius, roundness, cut = false }: Limb,
  index: number,
): void {
  const { width, height, heights, alpha, limb, along, across } = relief;
  const reach = Math.max(fromRadius, toRadius) + 1;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthSquared = Math.max(1e-6, dx * dx + dy * dy);
  const length = Math.sqrt(lengthSquared);
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(from.x, to.x) - reach)),
    Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + reach)),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(from.y, to.y) - reach)),
    Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + reach)),
  ];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const [px, py] = [x + 0.5 - from.x, y + 0.5 - from.y];
      const share = (px * dx + py * dy) / lengthSquared;
      if (cut && share < 0) continue;
      const t = Math.max(0, Math.min(1, share));
      const radius = fromRadius + (toRadius - fromRadius) * t;
      const [ox, oy] = [px - dx * t, py - dy * t];
      const squared = ox * ox + oy * oy;
      if (squared > (radius + 0.5) * (radius + 0.5)) continue;
      const at = y * width + x;
      const z = from.z + (to.z - from.z) * t + roundness * Math.sqrt(Math.max(0, radius * radius - squared));
      const opaque = Math.min(1, radius + 0.5 - Math.sqrt(squared));
      if (opaque > (alpha[at] ?? 0)) alpha[at] = opaque;
      if ((limb[at] ?? -1) >= 0 && z <= (heights[at] ?? 0)) continue;
      heights[at] = z;
      limb[at] = index;
      along[at] = t;
      across[at] = (ox * -dy + oy * dx) / length / radius;
    }
  }
}

/** Stamps limbs into a raster; where two meet, the higher one is seen. */
export function reliefOf(width: number, height: number, limbs: readonly Limb[]): Relief {
  const count = width * height;
  const relief: Relief = {
    width,
    height,
    heights: new Float32Array(count),
    alpha: new Float32Array(count),
    limb: new Int16Array(count).fill(-1),
    along: new Float32Array(count),
    across: new Float32Array(count),
  };
  for (const [index, limb] of limbs.entries()) stampLimb(relief, limb, index);
  return relief;
}

/** One pass of a running mean along rows or columns that counts only what the relief shows. */
function meanPass(
  values: Float32Array,
  limb: Int16Array,
  {
    lines,
    length,
    lineStep,
    step,
    radius,
  }: { lines: number; length: number; lineStep: number; step: number; radius: number },
): Float32Array {
  const result = new Float32Array(values.length);
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStep;
    let sum = 0;
    let count = 0;
    for (let at = -radius; at < length; at += 1) {
      const enter = start + (at + radius) * step;
      if (at + radius < length && (limb[enter] ?? -1) >= 0) {
        sum += values[enter] ?? 0;
        count += 1;
      }
      const leave = start + (at - radius - 1) * step;
      if (at - radius - 1 >= 0 && (limb[leave] ?? -1) >= 0) {
        sum -= values[leave] ?? 0;
        count -= 1;
      }
      if (at >= 0 && count > 0) result[start + at * step] = sum / count;
    }
  }
  return result;
}

/** Heights without their steps: what skin does to bones. */
export function softened({ width, height, heights, limb }: Relief, radiusPx: number): Float32Array {
  const radius = Math.round(radiusPx);
  if (radius < 1) return heights;
  const rows = { lines: height, length: width, lineStep: width, step: 1, radius };
  const columns = { lines: width, length: height, lineStep: 1, step: width, radius };
  return meanPass(meanPass(heights, limb, rows), limb, columns);
}
