import type { ActorScene } from '@live-capture/actor';
import {
  type CapturePolicy,
  type ChallengeAction,
  type Challenging,
  type Evidence,
  type FailureCode,
  gatherEvidence,
  type Hint,
  type SessionState,
} from '@live-capture/core';
import { FRAME_RATE } from './clip.js';
import { type SessionRun, startRun } from './session-run.js';
import type { Viewing } from './watch.js';

/** Whoever is in front of the camera: what is to be seen at a moment, and what they do about what they are told. */
export interface Performer {
  scene(atMs: number): ActorScene;
  hear(said: string, atMs: number): void;
}

/** How a challenge ended. */
export interface Challenged {
  /** `live`: everything was done, and by a head. `guidance`: nobody got into position. Else the reason of the refusal. */
  readonly outcome: 'live' | 'guidance' | FailureCode;
  /** What was asked for most of the time, where it never came to a challenge. */
  readonly hint: Hint | null;
  /** What the passive model said of the hold; on renders it says nothing. */
  readonly passiveScore: number | null;
  /** What was asked, and how much of it was done. */
  readonly asked: readonly ChallengeAction[];
  readonly done: number;
  /** From the first frame of the hold to the end of the challenge. */
  readonly decisionMs: number | null;
  /** Of all that was seen from the hold on, whatever ended it. */
  readonly evidence: readonly Evidence[];
}

/** Whoever is not in position by then never will be; a challenge has time limits of its own. */
const POSITIONING_FRAMES = 10 * FRAME_RATE;
const MAX_FRAMES = 60 * FRAME_RATE;

/** What a session is played on: somebody, the canvas that they are drawn on, and who looks at it. */
export interface Theatre {
  readonly performer: Performer;
  show(scene: ActorScene): ImageBitmap;
  readonly viewing: Viewing;
}

/** Has somebody go through a session with a challenge, in the time of their own frames. */
export async function challenge(
  { performer, show, viewing }: Theatre,
  policy: CapturePolicy,
  nonce: string,
): Promise<Challenged> {
  const run = startRun(policy, 'always', viewing.startMs);
  let challenging: Challenging | null = null;
  let nowMs = viewing.startMs;
  for (let frame = 0, said = ''; frame < MAX_FRAMES; frame += 1) {
    // As the element does: scores, and every frame's covers, only while they count.
    const isHeld = run.state.status === 'holding';
    const atMs = nowMs - viewing.startMs;
    const watched = await viewing.look(show(performer.scene(atMs)), { liveness: isHeld, thorough: isHeld });
    if (!watched) break;
    run.see(watched.observation, watched.livenessScore);
    run.send({ type: 'tick' }, nowMs);
    const { state } = run;
    if (state.status === 'challenging') challenging = state;
    if (challenging && !challenging.drawn) run.send({ type: 'challenge_drawn', nonce, source: 'local' }, nowMs);
    if (isOver(state, frame)) break;
    const saying = 'guidance' in state ? state.guidance.hint : said;
    if (saying !== said) performer.hear(saying, atMs);
    said = saying;
    nowMs += 1000 / FRAME_RATE;
  }
  return endedAt(nowMs, run, challenging);
}

function isOver({ status }: SessionState, frame: number): boolean {
  return status === 'capturing' || status === 'failed' || (status === 'positioning' && frame >= POSITIONING_FRAMES);
}

function endedAt(atMs: number, run: SessionRun, challenging: Challenging | null): Challenged {
  const { heldSinceMs, mostAsked } = run;
  const state = run.finish(atMs);
  const challenged = {
    passiveScore: challenging?.liveness.score ?? null,
    asked: challenging?.drawn?.actions ?? [],
    done: challenging?.outcomes.filter(({ outcome }) => outcome === 'done').length ?? 0,
    evidence: challenging ? gatherEvidence(challenging.track) : [],
  };
  if (state.status === 'failed') return { ...challenged, outcome: state.code, hint: null, decisionMs: null };
  if (state.status !== 'submitting') return { ...challenged, outcome: 'guidance', hint: mostAsked, decisionMs: null };
  return { ...challenged, outcome: 'live', hint: null, decisionMs: atMs - (heldSinceMs ?? atMs) };
}
