import { ACTION_MS, act, type PersonAction, together } from '../actions.js';
import { randomOf } from '../maths/random.js';
import type { ActorScript } from '../script.js';
import { idleMotion } from '../scripts.js';

const LONG_MS = 60_000;
/** How far a medium is tilted. A bent print that is held without an edge in the frame shows one from 25 degrees on. */
export const TILT_DEG = 24;
const TILT_CYCLE_MS = 4000;

/** Held still; the shaking is the attack's own. */
function still(distanceCm: number): ActorScript {
  return [{ atMs: 0, scene: { distanceCm } }];
}

/** Tilted to one side and the other, over and over, like somebody who fakes a turn of the head. */
function tilt(distanceCm: number): ActorScript {
  const cycles = Array.from({ length: LONG_MS / TILT_CYCLE_MS }, (_, cycle) => cycle * TILT_CYCLE_MS + 500);
  return [
    { atMs: 0, scene: { distanceCm, yawDeg: 0 } },
    ...cycles.flatMap((atMs) => [
      { atMs, scene: { yawDeg: 0 } },
      { atMs: atMs + 1000, scene: { yawDeg: TILT_DEG } },
      { atMs: atMs + 3000, scene: { yawDeg: -TILT_DEG } },
    ]),
  ];
}

/** How an attacker handles a medium that is first held at a distance. */
export const HANDLINGS = { still, tilt } as const satisfies Record<string, (distanceCm: number) => ActorScript>;

/** The name of a handling. */
export type Handling = keyof typeof HANDLINGS;

const ACTIONS = ['turn_left', 'turn_right', 'come_closer', 'blink', 'smile'] as const satisfies readonly PersonAction[];

/** A face in a film that does actions by its own choice, one every two to three seconds. */
export function ownChoice(seed: number): ActorScript {
  const random = randomOf(seed);
  const actions: ActorScript[] = [idleMotion(0, LONG_MS)];
  for (let atMs = 600; atMs < LONG_MS; atMs += ACTION_MS + 200 + 1000 * random()) {
    const action = ACTIONS[Math.floor(random() * ACTIONS.length)] ?? 'blink';
    actions.push(act(action, atMs));
  }
  return together(...actions);
}
