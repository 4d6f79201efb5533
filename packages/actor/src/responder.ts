import { CLOSER_SHARE, type PersonAction, TURN_DEG } from './actions.js';
import type { ActorScene } from './scene.js';

/** How somebody moves away from rest. */
interface Pose {
  /** 1 is all the way to the person's own left, -1 to the right. */
  readonly turn: number;
  /** Of the distance at rest. */
  readonly distanceShare: number;
  readonly smile: number;
  /** Whether they shut the eyes for a moment, again and again. */
  readonly shutsEyes: boolean;
}

interface Move {
  readonly startMs: number;
  readonly to: Pose;
}

const REST: Pose = { turn: 0, distanceShare: 1, smile: 0, shutsEyes: false };

/** What a person does who is asked, and goes on with until told something else. */
const POSES = {
  turn_left: { ...REST, turn: 1 },
  turn_right: { ...REST, turn: -1 },
  come_closer: { ...REST, distanceShare: CLOSER_SHARE },
  blink: { ...REST, shutsEyes: true },
  smile: { ...REST, smile: 1 },
} as const satisfies Record<PersonAction, Pose>;

/** How long people take to hear, understand and begin. */
const REACTION_MS = 700;
/** A calm movement of the head, or of the upper body. */
const MOVE_MS = 600;
const SHUT_EYES = { everyMs: 2_000, shutMs: 900 } as const;

/** Somebody who does what they are told, as people do: a moment later, and not at once. */
export interface Responder {
  /** Somebody said what to do. Whatever is no action means: back to rest. */
  hear(said: string, atMs: number): void;
  /** A scene at rest, with what the person does now laid over it. */
  scene(rest: ActorScene, atMs: number): ActorScene;
}

function hasPose(said: string): said is PersonAction {
  return Object.hasOwn(POSES, said);
}

function between(from: Pose, { to, startMs }: Move, atMs: number): Pose {
  const share = Math.min(1, Math.max(0, (atMs - startMs) / MOVE_MS));
  const eased = share * share * (3 - 2 * share);
  const at = (key: 'turn' | 'distanceShare' | 'smile') => from[key] + (to[key] - from[key]) * eased;
  return { turn: at('turn'), distanceShare: at('distanceShare'), smile: at('smile'), shutsEyes: to.shutsEyes };
}

/** The pose at a moment. A move that comes before the last one has ended begins from wherever that had come. */
function poseAt(moves: readonly Move[], atMs: number): Pose {
  return moves.reduce((from, move, i) => {
    if (move.startMs > atMs) return from;
    return between(from, move, Math.min(atMs, moves[i + 1]?.startMs ?? atMs));
  }, REST);
}

function lids(shutsEyes: boolean, atMs: number): number {
  const shutMs = atMs % SHUT_EYES.everyMs;
  return shutsEyes && shutMs < SHUT_EYES.shutMs ? Math.sin((Math.PI * shutMs) / SHUT_EYES.shutMs) ** 0.5 : 0;
}

/** Makes a person who does what they are told. Times are of one clock, and never go back. */
export function createResponder({ reactionMs = REACTION_MS, turnDeg = TURN_DEG } = {}): Responder {
  let moves: readonly Move[] = [];
  return {
    hear: (said, atMs) => {
      const begun = moves.filter(({ startMs }) => startMs <= atMs);
      moves = [...begun, { startMs: atMs + reactionMs, to: hasPose(said) ? POSES[said] : REST }];
    },
    scene: (rest, atMs) => {
      const { turn, distanceShare, smile, shutsEyes } = poseAt(moves, atMs);
      return {
        ...rest,
        yawDeg: rest.yawDeg + turn * turnDeg,
        distanceCm: rest.distanceCm * distanceShare,
        smile: Math.max(rest.smile, smile),
        blink: Math.max(rest.blink, lids(shutsEyes, atMs)),
      };
    },
  };
}
