import type { Sdf } from './maths/sdf.js';
import { type Grid, surfaceNet } from './maths/surface-nets.js';
import { thinOut } from './maths/thin-out.js';

/** Floats a vertex: position 3, normal 3, then `VertexTraits`. */
export const FLOATS_PER_VERTEX = 10;

/** What a vertex knows besides its place. */
export interface VertexTraits {
  /** How much ambient light reaches it, 0..1. */
  readonly openness: number;
  /** How far it follows the jaw, 0..1. */
  readonly jaw: number;
  /** How far it follows the head's turning, 0..1. */
  readonly head: number;
  /** Free for the part's own material. */
  readonly mark: number;
}

/** Triangles ready for the graphics card. */
export interface Mesh {
  readonly vertices: Float32Array;
  readonly indices: Uint32Array;
}

/** How a shape becomes a mesh. */
export interface Sculpture {
  readonly shape: Sdf;
  readonly grid: Grid;
  readonly mirrored: boolean;
  /** The grain in centimetres that is fine enough at a place; 0 keeps the grid's. */
  readonly coarseness?: (x: number, y: number, z: number) => number;
  /** Where the vertex stands in the finished mesh, and its traits; the shape's own place and openness by default. */
  readonly finish?: (
    x: number,
    y: number,
    z: number,
  ) => { readonly y?: number } & Partial<Omit<VertexTraits, 'openness'>>;
}

const RIGID = { jaw: 0, head: 1, mark: 0 };

/** Collects vertices and triangles of parts that are drawn by formula rather than sculpted. */
export class MeshBuilder {
  readonly #vertices: number[] = [];
  readonly #indices: number[] = [];

  /** Adds a vertex and says its index. */
  vertex(place: readonly number[], normal: readonly number[], traits: Partial<VertexTraits> = {}): number {
    const { openness, jaw, head, mark } = { openness: 1, ...RIGID, ...traits };
    this.#vertices.push(...place, ...normal, openness, jaw, head, mark);
    return this.#vertices.length / FLOATS_PER_VERTEX - 1;
  }

  /** Joins a grid of vertices, row after row, to triangles. */
  sheet(first: number, rows: number, columns: number): void {
    for (let r = 0; r < rows - 1; r += 1) {
      for (let c = 0; c < columns - 1; c += 1) {
        const a = first + r * columns + c;
        this.#indices.push(a, a + 1, a + columns + 1, a, a + columns + 1, a + columns);
      }
    }
  }

  build(): Mesh {
    return { vertices: Float32Array.from(this.#vertices), indices: Uint32Array.from(this.#indices) };
  }
}

/** The mesh of a shape, smooth, with the light that its own hollows keep off. */
export function sculpt({ shape, grid, mirrored, coarseness, finish }: Sculpture): Mesh {
  const fine = surfaceNet(shape, grid, mirrored);
  const net = coarseness ? thinOut(fine, coarseness) : fine;
  const vertices = new Float32Array(net.count * FLOATS_PER_VERTEX * (mirrored ? 2 : 1));
  const half = net.count * FLOATS_PER_VERTEX;
  for (let i = 0; i < net.count; i += 1) {
    const place = onSurface(shape, net.positions, i * 3);
    const [x, y, z, nx, ny, nz] = place;
    const { y: finalY, ...traits } = { y, ...RIGID, ...finish?.(x, y, z) };
    const row = [x, finalY, z, nx, ny, nz, opennessAt(shape, place), traits.jaw, traits.head, traits.mark];
    vertices.set(row, i * FLOATS_PER_VERTEX);
    if (mirrored) vertices.set([-x, finalY, z, -nx, ...row.slice(4)], half + i * FLOATS_PER_VERTEX);
  }
  return { vertices, indices: net.indices };
}

type Placed = readonly [number, number, number, number, number, number];

/** Moves a vertex of the net onto the surface and finds the normal there. */
function onSurface(shape: Sdf, positions: Float32Array, at: number): Placed {
  let [x, y, z] = [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0];
  let normal: readonly [number, number, number] = [0, 0, 1];
  for (let step = 0; step < 2; step += 1) {
    normal = normalAt(shape, x, y, z);
    if (step === 1) break;
    const far = Math.max(-0.4, Math.min(0.4, shape(x, y, z)));
    x -= normal[0] * far;
    y -= normal[1] * far;
    z -= normal[2] * far;
  }
  return [x, y, z, ...normal];
}

const PROBE_CM = 0.06;

/** The direction in which the distance grows, from four probes in a tetrahedron. */
function normalAt(shape: Sdf, x: number, y: number, z: number): readonly [number, number, number] {
  const h = PROBE_CM;
  const a = shape(x + h, y - h, z - h);
  const b = shape(x - h, y - h, z + h);
  const c = shape(x - h, y + h, z - h);
  const d = shape(x + h, y + h, z + h);
  const gx = a - b - c + d;
  const gy = -a - b + c + d;
  const gz = -a + b - c + d;
  const length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1;
  return [gx / length, gy / length, gz / length];
}

const AO_STEPS_CM = [0.35, 0.9, 2, 4] as const;

/** How much of the surroundings a point sees: what is missing of the free distance along its normal is in the way. */
function opennessAt(shape: Sdf, [x, y, z, nx, ny, nz]: Placed): number {
  let hidden = 0;
  for (const step of AO_STEPS_CM) {
    const free = shape(x + nx * step, y + ny * step, z + nz * step);
    hidden += Math.max(0, 1 - Math.max(0, free) / step);
  }
  return Math.max(0.15, 1 - 0.24 * hidden);
}
