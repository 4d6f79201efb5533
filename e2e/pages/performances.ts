import { type ActorScript, idleMotion, sceneAt } from '@live-capture/actor';

/** When the person of `walkIn` has come to rest. */
export const AT_REST_MS = 6_600;

/**
 * An empty room; somebody walks in and is too far away, comes near with the head turned aside, looks straight and keeps
 * still. At no time but the last is everything right, however slowly a busy machine plays it.
 */
const WALK_IN: ActorScript = [
  { atMs: 0, scene: { present: false, distanceCm: 110, xCm: -34, yawDeg: 20 } },
  { atMs: 700, scene: { present: true, distanceCm: 110, xCm: -34, yawDeg: 20 } },
  { atMs: 1_600, scene: { distanceCm: 105, xCm: 0, yawDeg: 0 } },
  { atMs: 2_600, scene: { distanceCm: 105, yawDeg: 0 } },
  { atMs: 3_200, scene: { distanceCm: 90, yawDeg: 32 } },
  { atMs: 4_200, scene: { distanceCm: 46, yawDeg: 32 } },
  { atMs: 6_000, scene: { yawDeg: 32 } },
  { atMs: AT_REST_MS, scene: { yawDeg: 0 } },
  ...idleMotion(AT_REST_MS, 12_000),
];

/** The scene of a person who walks in. */
export const walkIn = (atMs: number) => sceneAt(WALK_IN, atMs);
