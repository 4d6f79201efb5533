import { NEUTRAL_SCENE } from './scene.js';
import type { ActorScript, Keyframe, ScenePart } from './script.js';

/** What somebody may be asked to do. `turn_left` is to the person's own left; `blink` is to shut the eyes for a moment. */
export type PersonAction = 'turn_left' | 'turn_right' | 'come_closer' | 'blink' | 'smile';

/** How long an action takes, its way back included. */
export const ACTION_MS = 1800;

/** How far a head is turned that is asked to. */
export const TURN_DEG = 28;
/** Two thirds of the way make a face half as large again. */
export const CLOSER_SHARE = 0.67;

/** There, a moment's rest, and back. */
function thereAndBack(atMs: number, from: ScenePart, to: ScenePart): readonly Keyframe[] {
  return [
    { atMs, scene: from },
    { atMs: atMs + 700, scene: to },
    { atMs: atMs + 1100, scene: to },
    { atMs: atMs + ACTION_MS, scene: from },
  ];
}

/**
 * Does an action at a moment and returns to neutral. As a medium has the pose of the scene, this also handles a medium:
 * it is tilted and brought closer; from where, `distanceCm` says.
 */
export function act(
  action: PersonAction,
  atMs: number,
  distanceCm: number = NEUTRAL_SCENE.distanceCm,
): readonly Keyframe[] {
  switch (action) {
    case 'turn_left':
      return thereAndBack(atMs, { yawDeg: 0 }, { yawDeg: TURN_DEG });
    case 'turn_right':
      return thereAndBack(atMs, { yawDeg: 0 }, { yawDeg: -TURN_DEG });
    case 'come_closer':
      return thereAndBack(atMs, { distanceCm }, { distanceCm: distanceCm * CLOSER_SHARE });
    case 'smile':
      return thereAndBack(atMs, { smile: 0 }, { smile: 1 });
    case 'blink':
      return shutEyes(atMs + 300);
  }
}

/** The eyes shut for a moment, for longer than in any blink. */
function shutEyes(atMs: number): readonly Keyframe[] {
  return [
    { atMs, scene: { blink: 0 } },
    { atMs: atMs + 100, scene: { blink: 1 } },
    { atMs: atMs + 800, scene: { blink: 1 } },
    { atMs: atMs + 900, scene: { blink: 0 } },
  ];
}

/** How long the lids take. */
export const BLINK_MS = 200;

/** The lids shut and open again, as they do by themselves. */
export function blink(atMs: number): readonly Keyframe[] {
  return [
    { atMs, scene: { blink: 0 } },
    { atMs: atMs + BLINK_MS * 0.4, scene: { blink: 1 } },
    { atMs: atMs + BLINK_MS, scene: { blink: 0 } },
  ];
}

/** Keyframes of several scripts as one, in the order of time. */
export function together(...scripts: readonly ActorScript[]): ActorScript {
  return scripts.flat().sort((a, b) => a.atMs - b.atMs);
}
