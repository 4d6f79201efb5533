import { describe, expect, it } from 'vitest';
import { ellipsoid } from './sdf.js';
import { axis, type Net, surfaceNet } from './surface-nets.js';
import { thinOut } from './thin-out.js';

const ball = (x: number, y: number, z: number): number => ellipsoid(x, y, z, 0, 0.1, 0.2, 3, 3, 3);
const whole = { xs: axis([-4, 4, 0.5]), ys: axis([-4, 0, 0.4], [0, 4, 0.8]), zs: axis([-4, 4, 0.5]) };
const half = { ...whole, xs: axis([0, 4, 0.5]) };

function place(net: Net, index: number): [number, number, number] {
  const at = (index % net.count) * 3;
  const [x = 0, y = 0, z = 0] = net.positions.subarray(at, at + 3);
  return [index < net.count ? x : -x, y, z];
}

/** Edges that are not walked exactly once in each direction: a closed surface of one orientation has none. */
function openEdges(net: Net): number {
  const walks = new Map<string, number>();
  for (let t = 0; t < net.indices.length; t += 3) {
    for (let e = 0; e < 3; e += 1) {
      const a = net.indices[t + e] ?? 0;
      const b = net.indices[t + ((e + 1) % 3)] ?? 0;
      const key = a < b ? `${a}-${b}` : `${b}-${a}`;
      walks.set(key, (walks.get(key) ?? 0) + (a < b ? 1 : -1));
    }
  }
  return [...walks.values()].filter((sum) => sum !== 0).length;
}

/** Six times the volume inside: positive when the triangles face outwards. */
function volume(net: Net): number {
  let sum = 0;
  for (let t = 0; t < net.indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((i) => place(net, net.indices[t + i] ?? 0));
    if (!a || !b || !c) continue;
    sum += a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sum / 6;
}

describe('axis', () => {
  it('joins stretches without doubling their common plane', () => {
    expect([...axis([0, 1, 0.5], [1, 3, 1])]).toEqual([0, 0.5, 1, 2, 3]);
  });
});

describe('surfaceNet', () => {
  const sphere = (4 / 3) * Math.PI * 27;

  it('closes around a shape, facing outwards', () => {
    const net = surfaceNet(ball, whole, false);
    expect(openEdges(net)).toBe(0);
    expect(volume(net)).toBeGreaterThan(sphere * 0.94);
    expect(volume(net)).toBeLessThan(sphere * 1.01);
  });

  it('closes a mirrored half over its seam', () => {
    const net = surfaceNet(ball, half, true);
    expect(openEdges(net)).toBe(0);
    expect(volume(net)).toBeGreaterThan(sphere * 0.94);
    expect(volume(net)).toBeLessThan(sphere * 1.01);
  });

  it('finds nothing where nothing is', () => {
    expect(surfaceNet(() => 100, whole, false).indices).toHaveLength(0);
  });
});

describe('thinOut', () => {
  it('leaves fewer triangles and no holes', () => {
    const net = surfaceNet(ball, half, true);
    const thin = thinOut(net, (_x, y) => (y > 0 ? 1.2 : 0));
    expect(thin.indices.length).toBeLessThan(net.indices.length * 0.8);
    expect(openEdges(thin)).toBe(0);
    expect(volume(thin)).toBeGreaterThan(sphereShare(0.85));
  });
});

function sphereShare(share: number): number {
  return share * (4 / 3) * Math.PI * 27;
}
