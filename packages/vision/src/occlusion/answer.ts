import { COVER_KINDS, FACE_REGIONS, type Occlusion } from '@live-capture/core';

/** Names the numbers of the network: probabilities of the regions being covered, and of the kinds of cover. */
export function readOcclusion(outputs: Readonly<Record<string, Float32Array>>, atMs: number): Occlusion {
  return {
    atMs,
    covered: named(FACE_REGIONS, outputs['covered']),
    kinds: named(COVER_KINDS, outputs['kind']),
  };
}

function named<Name extends string>(names: readonly Name[], values: Float32Array | undefined): Record<Name, number> {
  if (values?.length !== names.length) throw new Error('The obstruction network gave other numbers than expected.');
  // `fromEntries` widens the names that it is given.
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0])) as Record<Name, number>;
}
