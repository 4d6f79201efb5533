import type { Sdf } from './sdf.js';

/** The coordinates of a grid's planes, rising, each axis with steps of its own. */
export interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly zs: Float64Array;
}

/** A surface without its normals. With a mirrored grid an index of `count` or more means the mirror image of a vertex. */
export interface Net {
  readonly count: number;
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

/** An axis made of stretches `[from, to, step]`, each going on where the one before ended. */
export function axis(...stretches: readonly (readonly [number, number, number])[]): Float64Array {
  const planes: number[] = [];
  for (const [from, to, step] of stretches) {
    const steps = Math.max(1, Math.round((to - from) / step));
    for (let i = planes.length === 0 ? 0 : 1; i <= steps; i += 1) planes.push(from + ((to - from) * i) / steps);
  }
  return Float64Array.from(planes);
}

const BLOCK = 4;
// The distances are bounds only: blends and stretched ellipsoids may be off by a third.
const SLACK = 1.4;

/** Samples the distance where the surface may be, and only its sign elsewhere. */
function sample(sdf: Sdf, { xs, ys, zs }: Grid): Float32Array {
  const [nx, ny, nz] = [xs.length, ys.length, zs.length];
  const values = new Float32Array(nx * ny * nz);
  const active: (readonly [number, number, number])[] = [];
  const each = (bx: number, by: number, bz: number, fill: (x: number, y: number, z: number) => number): void => {
    for (let k = bz; k <= Math.min(bz + BLOCK, nz - 1); k += 1) {
      for (let j = by; j <= Math.min(by + BLOCK, ny - 1); j += 1) {
        for (let i = bx; i <= Math.min(bx + BLOCK, nx - 1); i += 1) {
          values[(k * ny + j) * nx + i] = fill(xs[i] ?? 0, ys[j] ?? 0, zs[k] ?? 0);
        }
      }
    }
  };
  for (let bz = 0; bz < nz - 1; bz += BLOCK) {
    for (let by = 0; by < ny - 1; by += BLOCK) {
      for (let bx = 0; bx < nx - 1; bx += BLOCK) {
        const [x0, x1] = ends(xs, bx);
        const [y0, y1] = ends(ys, by);
        const [z0, z1] = ends(zs, bz);
        const value = sdf((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2);
        const radius = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2 + (z1 - z0) ** 2) / 2;
        if (Math.abs(value) < radius * SLACK) active.push([bx, by, bz]);
        else each(bx, by, bz, () => value);
      }
    }
  }
  for (const [bx, by, bz] of active) each(bx, by, bz, sdf);
  return values;
}

function ends(planes: Float64Array, from: number): [number, number] {
  return [planes[from] ?? 0, planes[Math.min(from + BLOCK, planes.length - 1)] ?? 0];
}

/** The twelve edges of a cell as pairs of corners; bit 0 of a corner is x, bit 1 y, bit 2 z. */
const EDGES = [0, 1, 2, 3, 4, 5, 6, 7, 0, 2, 1, 3, 4, 6, 5, 7, 0, 4, 1, 5, 2, 6, 3, 7] as const;

/** One vertex for each cell that the surface crosses: the mean of the crossings of its edges. */
function vertices(values: Float32Array, { xs, ys, zs }: Grid): { cells: Int32Array; positions: number[] } {
  const [nx, ny, nz] = [xs.length, ys.length, zs.length];
  const cells = new Int32Array(nx * ny * nz).fill(-1);
  const positions: number[] = [];
  const corner = new Float64Array(8);
  for (let k = 0; k < nz - 1; k += 1) {
    for (let j = 0; j < ny - 1; j += 1) {
      for (let i = 0; i < nx - 1; i += 1) {
        const at = (k * ny + j) * nx + i;
        let inside = 0;
        for (let c = 0; c < 8; c += 1) {
          const value = values[at + (c & 1) + ((c >> 1) & 1) * nx + (c >> 2) * nx * ny] ?? 0;
          corner[c] = value;
          if (value < 0) inside += 1;
        }
        if (inside === 0 || inside === 8) continue;
        const [u, v, w] = crossing(corner);
        cells[at] = positions.length / 3;
        positions.push(mix(xs, i, u), mix(ys, j, v), mix(zs, k, w));
      }
    }
  }
  return { cells, positions };
}

function mix(planes: Float64Array, i: number, t: number): number {
  return (planes[i] ?? 0) * (1 - t) + (planes[i + 1] ?? 0) * t;
}

function crossing(corner: Float64Array): [number, number, number] {
  let [u, v, w, n] = [0, 0, 0, 0];
  for (let e = 0; e < 24; e += 2) {
    const a = EDGES[e] ?? 0;
    const b = EDGES[e + 1] ?? 0;
    const from = corner[a] ?? 0;
    const to = corner[b] ?? 0;
    if (from < 0 === to < 0) continue;
    const t = from / (from - to);
    u += (a & 1) + ((b & 1) - (a & 1)) * t;
    v += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * t;
    w += (a >> 2) + ((b >> 2) - (a >> 2)) * t;
    n += 1;
  }
  return [u / n, v / n, w / n];
}

/**
 * The surface of a shape as triangles, one vertex a grid cell, counter-clockwise seen from outside. With `mirrored` the
 * grid starts at x = 0 and the shape is the same on the other side.
 */
export function surfaceNet(sdf: Sdf, grid: Grid, mirrored: boolean): Net {
  const values = sample(sdf, grid);
  const { cells, positions } = vertices(values, grid);
  const count = positions.length / 3;
  const strides = [1, grid.xs.length, grid.xs.length * grid.ys.length] as const;
  const indices: number[] = [];
  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (a < 0 || b < 0 || c < 0 || d < 0) return;
    if (flip) indices.push(a, c, b, a, d, c);
    else indices.push(a, b, c, a, c, d);
  };
  const image = (v: number): number => (v < 0 ? v : v + count);
  const faces = (i: number, j: number, k: number): void => {
    const index = [i, j, k] as const;
    const at = i * strides[0] + j * strides[1] + k * strides[2];
    for (let d = 0; d < 3; d += 1) {
      const p = (d + 1) % 3;
      const q = (d + 2) % 3;
      const to = values[at + (strides[d] ?? 0)] ?? 0;
      const enters = (values[at] ?? 0) >= 0;
      if (enters === to >= 0) continue;
      const sp = strides[p] ?? 0;
      const sq = strides[q] ?? 0;
      const cell = (back: number): number => cells[at - back] ?? -1;
      if (index[p] === 0 || index[q] === 0) {
        if (!mirrored || i > 0 || d === 0 || (p === 0 ? index[q] : index[p]) === 0) continue;
        // On the seam the cells at the other side are the mirror images of these.
        if (p === 0) quad(image(cell(sq)), cell(sq), cell(0), image(cell(0)), enters);
        else quad(image(cell(sp)), image(cell(0)), cell(0), cell(sp), enters);
        continue;
      }
      const [a, b, c, e] = [cell(sp + sq), cell(sq), cell(0), cell(sp)] as const;
      quad(a, b, c, e, enters);
      if (mirrored) quad(image(a), image(b), image(c), image(e), !enters);
    }
  };
  for (let k = 0; k < grid.zs.length - 1; k += 1) {
    for (let j = 0; j < grid.ys.length - 1; j += 1) {
      for (let i = 0; i < grid.xs.length - 1; i += 1) faces(i, j, k);
    }
  }
  return { count, positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}
