import { type ActorScene, createActor } from '@live-capture/actor';
import { type Evidence, faceFrame, gatherEvidence } from '@live-capture/core';
import { openVision } from '@live-capture/vision';
import type { DegradationName } from '../../src/liveness/degradations.mjs';
import { FOR_RENDERS, type JudgeName } from '../../src/liveness/policies.mjs';
import { challenge } from './challenge-run.js';
import { framesOf, type Medium, orProblem } from './clip.js';
import { createDegrade } from './degrade.js';
import { loadFilm } from './film.js';
import { type FrameRecord, recordOf } from './frame-record.js';
import { performerOf, type Simulation } from './performers.js';
import { type Presented, presentToAll } from './presentation.js';
import { createWatcher, type WatchedClip, watchClip } from './watch.js';

/** What came of a clip: its frames, and how each policy's session ended; stills have no sessions. */
export interface ClipAnswer {
  readonly frames: readonly FrameRecord[];
  readonly unreadableFrames: number;
  /** What the geometry says, though nobody was asked to move. */
  readonly evidence: readonly Evidence[];
  readonly sessions: Readonly<Record<JudgeName, Presented>> | null;
}

/** A clip of the server, and how to read it. */
export interface ClipSource {
  readonly url: string;
  readonly medium: Medium;
}

async function openStage() {
  const vision = await openVision({ assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60_000 });
  const watcher = createWatcher(vision);
  const canvas = new OffscreenCanvas(640, 480);
  const actor = createActor(canvas);
  const show = (scene: ActorScene): ImageBitmap => {
    actor.render(scene);
    return canvas.transferToImageBitmap();
  };
  return {
    info: vision.info,
    /** Shows a clip to the shipped pipeline, and its frames to sessions. */
    clip: ({ url, medium }: ClipSource, degradation: DegradationName) =>
      orProblem(async () => {
        const clip = await watchClip(watcher, framesOf(url, medium), createDegrade(degradation));
        return answerOf(clip, medium !== 'still');
      }),
    /** Has somebody who is simulated go through a challenge; with a clip, that is what the medium shows. */
    simulate: (simulation: Simulation, nonce: string, source: ClipSource | null) =>
      orProblem(async () => {
        const isStill = simulation.species !== 'live' && simulation.shows === 'still';
        const film = source && (await loadFilm(source.url, source.medium, isStill));
        try {
          const performer = performerOf(simulation, film?.shown ?? null);
          return await challenge({ performer, show, viewing: await watcher.begin() }, FOR_RENDERS, nonce);
        } finally {
          film?.close();
        }
      }),
  };
}

function answerOf({ frames, unreadableFrames }: WatchedClip, isClip: boolean): ClipAnswer {
  const evidence = gatherEvidence(
    frames.flatMap(({ observation }) => observation.faces.slice(0, 1).map((face) => faceFrame(observation, face))),
  );
  const sessions = isClip ? presentToAll(frames) : null;
  return { frames: frames.map(recordOf), unreadableFrames, evidence, sessions };
}

/** What the program beside the page calls. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

declare global {
  interface Window {
    stage: Promise<Stage>;
  }
}

window.stage = openStage();
