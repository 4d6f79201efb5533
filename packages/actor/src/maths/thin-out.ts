import type { Net } from './surface-nets.js';

/**
 * Merges the vertices of a net that lie in one cell of the given size, so that plain areas cost little. The size depends
 * on the place; 0 keeps a vertex. Nothing tears, for triangles keep their corners' merged vertices.
 */
export function thinOut(net: Net, sizeAt: (x: number, y: number, z: number) => number): Net {
  const cells = new Map<string, number>();
  const sums: [number, number, number, number][] = [];
  const merged = new Uint32Array(net.count);
  for (let i = 0; i < net.count; i += 1) {
    const [x = 0, y = 0, z = 0] = net.positions.subarray(i * 3, i * 3 + 3);
    const size = sizeAt(x, y, z);
    const cell = size === 0 ? `${i}` : [size, ...[x, y, z].map((v) => Math.floor(v / size))].join();
    const known = cells.get(cell);
    const sum = known === undefined ? undefined : sums[known];
    if (known !== undefined && sum) {
      merged[i] = known;
      sum[0] += x;
      sum[1] += y;
      sum[2] += z;
      sum[3] += 1;
    } else {
      merged[i] = sums.length;
      cells.set(cell, sums.length);
      sums.push([x, y, z, 1]);
    }
  }
  const count = sums.length;
  const corner = (index: number): number =>
    index < net.count ? (merged[index] ?? 0) : (merged[index - net.count] ?? 0) + count;
  const indices: number[] = [];
  for (let t = 0; t < net.indices.length; t += 3) {
    const [a = 0, b = 0, c = 0] = net.indices.subarray(t, t + 3);
    const triangle = [corner(a), corner(b), corner(c)] as const;
    if (new Set(triangle).size === 3) indices.push(...triangle);
  }
  const positions = Float32Array.from(sums.flatMap(([x, y, z, n]) => [x / n, y / n, z / n]));
  return { count, positions, indices: Uint32Array.from(indices) };
}
