import { type Actor, type ActorCover, type ActorScene, createActor, NEUTRAL_SCENE } from '@live-capture/actor';
import { createRandom, type Random } from '@live-capture/covers';
import { type Crop, cropOf } from './crop.js';
import type { Eyes } from './eyes.js';

/** What each cover of the actor hides. The regions that it hides in part, or not always, are left out. */
const HIDDEN = {
  none: {
    kind: 'none',
    covered: { leftEye: 0, rightEye: 0, nose: 0, mouth: 0, chin: 0, leftCheek: 0, rightCheek: 0, forehead: 0 },
  },
  mask: { kind: 'mask', covered: { nose: 1, mouth: 1, chin: 1, leftEye: 0, rightEye: 0, forehead: 0 } },
  sunglasses: {
    kind: 'sunglasses',
    covered: { leftEye: 1, rightEye: 1, mouth: 0, chin: 0, leftCheek: 0, rightCheek: 0 },
  },
  hand: { kind: 'hand', covered: { mouth: 1, leftEye: 0, rightEye: 0, forehead: 0 } },
  hat: { kind: 'hair_or_hat', covered: { forehead: 1, leftEye: 0, rightEye: 0, nose: 0, mouth: 0, chin: 0 } },
} as const satisfies Record<ActorCover, Pick<Crop, 'kind' | 'covered'>>;

const SIDE_PX = 480;

/** Renders of the actor. */
export interface Renders {
  /** One scene, in a pose and a light of chance, under each cover. */
  crops(seed: number): Promise<Crop[]>;
}

/** Makes the actor, once for all renders. */
export function openRenders(eyes: Eyes): Renders {
  const canvas = new OffscreenCanvas(SIDE_PX, SIDE_PX);
  const actor = createActor(canvas);
  return { crops: (seed) => renderCrops(eyes, actor, canvas, someScene(createRandom(seed))) };
}

async function renderCrops(eyes: Eyes, actor: Actor, canvas: OffscreenCanvas, scene: ActorScene): Promise<Crop[]> {
  const crops: Crop[] = [];
  for (const cover of Object.keys(HIDDEN) as (keyof typeof HIDDEN)[]) {
    actor.render({ ...scene, cover });
    const landmarks = await eyes.find(canvas);
    if (!landmarks) continue;
    const context = new OffscreenCanvas(SIDE_PX, SIDE_PX).getContext('2d');
    context?.drawImage(canvas, 0, 0);
    const pixels = context?.getImageData(0, 0, SIDE_PX, SIDE_PX);
    if (pixels) crops.push({ pixels: cropOf(pixels, landmarks), species: `actor_${cover}`, ...HIDDEN[cover] });
  }
  return crops;
}

function someScene({ uniform }: Random): ActorScene {
  return {
    ...NEUTRAL_SCENE,
    ...{ yawDeg: uniform(-30, 30), pitchDeg: uniform(-18, 18), rollDeg: uniform(-20, 20) },
    ...{ distanceCm: uniform(40, 60), mouthOpen: uniform(0, 0.5), smile: uniform(0, 1), blink: uniform(0, 0.6) },
    ...{ skinTone: uniform(0, 1), blurPx: uniform(0, 1.5), noise: uniform(0, 0.6) },
    light: {
      azimuthDeg: uniform(-60, 60),
      elevationDeg: uniform(-10, 60),
      level: uniform(0.4, 1.2),
      ambient: uniform(0.3, 0.9),
    },
  };
}
