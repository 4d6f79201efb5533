import { type ActorScene, createResponder } from '@live-capture/actor';
import type { LiveCapture } from '@live-capture/element';

/** What the actor does who is challenged. */
export type Manner =
  /** What is asked. */
  | 'obeys'
  /** A turn, but never the one that is asked for. */
  | 'contradicts'
  | 'idles'
  /** What is asked, but soon it is another person who does it. */
  | 'swaps'
  /** What is asked, but soon somebody comes in from behind. */
  | 'joined';

/** After how much of the challenge another person interferes. */
const INTERFERES_MS = 1_000;
const SECOND_FACE = { xCm: 26, yCm: 4, distanceCm: 80, yawDeg: -8 } as const;

function orderOf(manner: Manner, hint: string): string {
  if (manner === 'idles') return '';
  if (manner === 'contradicts') return hint === 'turn_right' ? 'turn_left' : 'turn_right';
  return hint;
}

/** An actor who is told what to do in a challenge. */
export interface ChallengedActor {
  manner: Manner;
  /** A scene at rest, with what the actor does now laid over it. */
  scene(rest: ActorScene): ActorScene;
}

/** An actor who hears what the element asks for in a challenge, and behaves in some manner. */
export function challengedActor(element: LiveCapture): ChallengedActor {
  const responder = createResponder();
  let challengedMs = Number.POSITIVE_INFINITY;
  const actor: ChallengedActor = {
    manner: 'obeys',
    scene: (rest) => {
      const nowMs = performance.now();
      const scene = responder.scene(rest, nowMs);
      if (nowMs - challengedMs < INTERFERES_MS) return scene;
      if (actor.manner === 'swaps') return { ...scene, person: 'second' };
      return actor.manner === 'joined' ? { ...scene, secondFace: SECOND_FACE } : scene;
    },
  };
  element.addEventListener('statechange', ({ detail }) => {
    challengedMs = detail.status === 'challenging' ? performance.now() : Number.POSITIVE_INFINITY;
    if (detail.previous === 'challenging') responder.hear('', performance.now());
  });
  element.addEventListener('guidance', ({ detail }) => {
    if (element.state.status !== 'challenging') return;
    responder.hear(orderOf(actor.manner, detail.hint), performance.now());
  });
  return actor;
}
