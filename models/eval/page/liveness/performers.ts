import {
  type ActorScene,
  type Attack,
  attackAt,
  attackOf,
  createResponder,
  type Handling,
  INSTRUMENTS,
  idleMotion,
  NEUTRAL_SCENE,
  type Responder,
  type ScenePart,
  type Shown,
  type Species,
  sceneAt,
  TILT_DEG,
} from '@live-capture/actor';
import { createRandom, type Random } from '@live-capture/covers';
import type { Performer } from './challenge-run.js';

/** Somebody before the camera who is not real. */
export type Simulation = SimulatedPerson | SimulatedAttack;

/** The actor as an honest person, who does what is asked; the seed chooses looks, light, place and how quick they are. */
export interface SimulatedPerson {
  readonly species: 'live';
  readonly seed: number;
}

/** A flat thing that shows a face. */
export interface SimulatedAttack {
  readonly species: Species;
  readonly seed: number;
  /** Whether it is held so near that no edge of it is in the frame. */
  readonly edgeless: boolean;
  /** `moving`: a film that does actions of its own choice. `puppet`: a face that does what is asked, as no film can. */
  readonly shows: 'still' | 'moving' | 'puppet';
  /** `asked`: tilted and moved as if it were the head that was asked to. */
  readonly handling: Handling | 'asked';
}

const LONG_MS = 60_000;

/** Somebody to go through a session; `filmed` is the frames of a clip, to be shown in place of the actor. */
export function performerOf(simulation: Simulation, filmed: ((atMs: number) => Shown) | null): Performer {
  const { species, seed } = simulation;
  if (species === 'live') return personOf(createRandom(seed));
  return attackerOf(simulation, INSTRUMENTS[species], filmed);
}

function personOf(random: Random): Performer {
  const idle = idleMotion(0, LONG_MS);
  const startMs = random.uniform(0, 5_000);
  const rest: ScenePart = {
    distanceCm: random.uniform(40, 46),
    xCm: random.uniform(-1, 1),
    yCm: random.uniform(-1, 1),
    person: random.chance(0.5) ? 'first' : 'second',
    skinTone: random.uniform(0, 1),
    noise: random.uniform(0.1, 0.5),
  };
  const light = { ...NEUTRAL_SCENE.light, azimuthDeg: random.uniform(-35, 35), elevationDeg: random.uniform(5, 40) };
  const responder = createResponder({ reactionMs: random.uniform(400, 1_200) });
  return {
    hear: responder.hear,
    scene: (atMs) => responder.scene({ ...sceneAt(idle, startMs + atMs), ...rest, light }, atMs),
  };
}

function attackerOf(
  { seed, edgeless, shows, handling }: SimulatedAttack,
  instrument: (typeof INSTRUMENTS)[Species],
  filmed: ((atMs: number) => Shown) | null,
): Performer {
  const isAsked = handling === 'asked';
  const responder = createResponder(isAsked ? { turnDeg: TILT_DEG } : {});
  const random = createRandom(seed);
  const handled = attackOf({
    ...{ instrument, edgeless, seed, handling: isAsked ? 'tilt' : handling },
    shown: { person: random.chance(0.5) ? 'first' : 'second', skinTone: random.uniform(0, 1) },
    shows: filmed ?? (shows === 'moving' ? 'moving' : 'still'),
    ...(filmed ? { faceInPicture: FACE_IN_CLIPS } : {}),
  });
  const attack = isAsked ? held(handled) : handled;
  const isPuppet = shows === 'puppet';
  const shown = (atMs: number): Shown => asPuppet(attack.shows(atMs), isPuppet ? responder : null, atMs);
  return {
    hear: responder.hear,
    scene: (atMs) => {
      const scene = attackAt({ ...attack, shows: shown }, atMs);
      return isAsked ? responder.scene(scene, atMs) : scene;
    },
  };
}

/** Height of the face in the project's webcam clips, as a share of the frame's: .36 to .5. */
const FACE_IN_CLIPS = 0.43;

/** A medium for which room is left to be tilted, held as it is before: it is tilted when it is asked for. */
const held = (attack: Attack): Attack => ({ ...attack, handling: attack.handling.filter(({ atMs }) => atMs === 0) });

function asPuppet(shown: Shown, responder: Responder | null, atMs: number): Shown {
  if (!responder || shown.kind !== 'actor') return shown;
  const scene: ActorScene = responder.scene({ ...shown.scene, medium: null }, atMs);
  return { kind: 'actor', scene };
}
