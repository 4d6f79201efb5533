import { bodyMesh } from './body/body-mesh.js';
import { handMesh } from './covers/hand.js';
import { hatMesh } from './covers/hat.js';
import { maskMesh } from './covers/mask.js';
import { sunglassesMesh } from './covers/sunglasses.js';
import { EYE } from './face/anatomy.js';
import { eyeballMesh, lidMesh, teethMesh } from './face/eye-meshes.js';
import { hairMesh } from './face/hair-mesh.js';
import { headMesh } from './face/head-mesh.js';
import type { Material } from './gl/figure-shader.js';
import type { Look } from './look.js';
import {
  identity,
  type Mat4,
  multiply,
  rotationX,
  rotationY,
  rotationZ,
  scaling,
  translation,
  type Vec3,
} from './maths/matrix.js';
import type { Mesh } from './mesh.js';
import type { ActorCover, PlainScene } from './plain-scene.js';

/** The meshes by name; each is made when it is first drawn. */
export const MESHES = {
  head: headMesh,
  hair: hairMesh,
  body: bodyMesh,
  eyeball: eyeballMesh,
  lid: lidMesh,
  teeth: teethMesh,
  mask: maskMesh,
  sunglasses: sunglassesMesh,
  hand: handMesh,
  hat: hatMesh,
} as const satisfies Record<string, () => Mesh>;

/** The name of a mesh. */
export type MeshName = keyof typeof MESHES;

/** One thing to draw. */
export interface Part {
  readonly mesh: MeshName;
  readonly material: Material;
  /** Chooses among the variants of a material. */
  readonly kind: number;
  readonly tint: (look: Look) => Vec3;
  readonly place: (scene: PlainScene) => Mat4;
  /** Drawn only with this cover. */
  readonly cover?: ActorCover;
}

const UPPER_OPEN_DEG = 25;
const LOWER_OPEN_DEG = 20;
const SHUT_DEG = -25;
/** The eyes' outer corners are further back and a trace lower than the inner ones. */
const CORNER_YAW_DEG = 12;
const CORNER_TILT_DEG = -2;

/** How far the upper lids' edge stands above the middle of the eye. */
export function upperLidDeg({ blink, gazeYDeg }: PlainScene): number {
  return (UPPER_OPEN_DEG - 0.6 * gazeYDeg) * (1 - blink) + SHUT_DEG * blink;
}

function socket(side: 1 | -1): Mat4 {
  return multiply(
    translation([side * EYE.x, EYE.y, EYE.z]),
    rotationY(side * CORNER_YAW_DEG),
    rotationZ(side * CORNER_TILT_DEG),
  );
}

function eye(side: 1 | -1): readonly Part[] {
  return [
    {
      mesh: 'eyeball',
      material: 'eye',
      kind: 0,
      tint: (look) => look.iris,
      place: ({ gazeXDeg, gazeYDeg }) =>
        multiply(translation([side * EYE.x, EYE.y, EYE.z]), rotationY(gazeXDeg), rotationX(gazeYDeg)),
    },
    {
      mesh: 'lid',
      material: 'skin',
      kind: -1,
      tint: (look) => look.hair,
      place: (scene) => multiply(socket(side), rotationX(-upperLidDeg(scene))),
    },
    {
      mesh: 'lid',
      material: 'skin',
      kind: -2,
      tint: (look) => look.hair,
      place: ({ blink }) => {
        const lower = LOWER_OPEN_DEG * (1 - blink) - SHUT_DEG * blink;
        return multiply(socket(side), rotationX(lower), rotationZ(180));
      },
    },
  ];
}

const inPlace = (): Mat4 => identity();

/** A hat presses the hair down. */
function hairPlace({ cover }: PlainScene): Mat4 {
  return cover === 'hat' ? scaling([0.97, 0.86, 0.95]) : identity();
}

/** Everything that makes a person, with all that may cover the face. */
export const PARTS: readonly Part[] = [
  { mesh: 'head', material: 'skin', kind: 1, tint: (look) => look.hair, place: inPlace },
  ...eye(1),
  ...eye(-1),
  { mesh: 'teeth', material: 'glossy', kind: 0, tint: () => [0.75, 0.7, 0.62], place: inPlace },
  { mesh: 'hair', material: 'hair', kind: 0, tint: (look) => look.hair, place: hairPlace },
  { mesh: 'body', material: 'cloth', kind: 0, tint: (look) => look.shirt, place: inPlace },
  { mesh: 'mask', material: 'cloth', kind: 2, tint: () => [0.36, 0.56, 0.72], place: inPlace, cover: 'mask' },
  { mesh: 'sunglasses', material: 'glossy', kind: 1, tint: () => [0, 0, 0], place: inPlace, cover: 'sunglasses' },
  { mesh: 'hand', material: 'skin', kind: 0, tint: (look) => look.hair, place: inPlace, cover: 'hand' },
  { mesh: 'hat', material: 'cloth', kind: 1, tint: () => [0.12, 0.13, 0.2], place: inPlace, cover: 'hat' },
];
