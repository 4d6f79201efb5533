import { BLINK_MS, blink } from './actions.js';
import type { ActorScript, Keyframe } from './script.js';

/** Blinks and the small motions of somebody who keeps still, as keyframes from one moment to another. */
export function idleMotion(fromMs: number, toMs: number): ActorScript {
  const keyframes: Keyframe[] = [{ atMs: fromMs, scene: { blink: 0, rollDeg: 0, pitchDeg: 0 } }];
  for (let step = 1, atMs = fromMs + 700; atMs < toMs; step += 1, atMs += 700) {
    // Three incommensurable waves never repeat within a session.
    const scene = { rollDeg: 0.7 * Math.sin(step * 1.7), pitchDeg: 0.8 * Math.sin(step * 2.3) };
    keyframes.push({ atMs, scene });
    if (step % 5 === 3 && atMs + BLINK_MS < toMs) keyframes.push(...blink(atMs + 60 * Math.sin(step)));
  }
  return keyframes.sort((a, b) => a.atMs - b.atMs);
}

const LONG_MS = 120_000;

/** When the person of `approach` has come to rest. */
const AT_REST_MS = 6_600;

/**
 * An empty room; somebody walks in and is too far away, comes near with the head turned aside, looks straight and keeps
 * still. At no time but the last is everything right, however slowly a busy machine plays it.
 */
const approach: ActorScript = [
  { atMs: 0, scene: { present: false, distanceCm: 110, xCm: -34, yawDeg: 20 } },
  { atMs: 700, scene: { present: true, distanceCm: 110, xCm: -34, yawDeg: 20 } },
  { atMs: 1_600, scene: { distanceCm: 105, xCm: 0, yawDeg: 0 } },
  { atMs: 2_600, scene: { distanceCm: 105, yawDeg: 0 } },
  { atMs: 3_200, scene: { distanceCm: 90, yawDeg: 32 } },
  { atMs: 4_200, scene: { distanceCm: 46, yawDeg: 32 } },
  { atMs: 6_000, scene: { yawDeg: 32 } },
  { atMs: AT_REST_MS, scene: { yawDeg: 0 } },
  ...idleMotion(AT_REST_MS, LONG_MS),
];

/** A person in the right place who keeps still and blinks. */
const still = idleMotion(0, LONG_MS);

/** A nod: down, up and back, over four seconds. */
const nod: ActorScript = [
  { atMs: 0, scene: { pitchDeg: 0 } },
  { atMs: 1000, scene: { pitchDeg: 22 } },
  { atMs: 3000, scene: { pitchDeg: -22 } },
  { atMs: 4000, scene: { pitchDeg: 0 } },
];

/** A turn to the person's own left, then right, then back, over six seconds. */
const turn: ActorScript = [
  { atMs: 0, scene: { yawDeg: 0 } },
  { atMs: 1500, scene: { yawDeg: 32 } },
  { atMs: 4500, scene: { yawDeg: -32 } },
  { atMs: 6000, scene: { yawDeg: 0 } },
];

/** Scripts by name. They hold their last scene for ever. */
export const SCRIPTS = { approach, still, nod, turn } as const satisfies Record<string, ActorScript>;

/** The name of a script. */
export type ScriptName = keyof typeof SCRIPTS;
