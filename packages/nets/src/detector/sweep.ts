import type { Box, FaceSighting, Size } from '@live-capture/core';
import type { Pixels } from '../pixels.js';
import type { RunnableNet } from '../runnable-net.js';
import { lookAt } from './look.js';
import { isOwn, othersOf } from './sightings.js';
import { planViews, type View } from './views.js';
import { atFirstSight, type Look, lookedAgain, nextView, REPEATED, type Watched } from './watched.js';

/** Within this time every view is looked at once, where the frames come quickly enough. */
const SWEEP_MS = 1000;
/**
 * After so long without a frame, or where time runs back, it is another scene. The slowest phones take half a second for a
 * frame: to look at all of each frame would only make them slower.
 */
const NEW_SCENE_MS = 2000;

/** What is known of other faces in a frame. */
export interface Others {
  /** The faces beyond the landmarked ones, the largest first. */
  readonly faces: readonly FaceSighting[];
  /** Whether this very frame was looked at. */
  readonly looked: boolean;
}

/** A frame, and the boxes of the faces that are known already. */
export interface SweptFrame {
  readonly pixels: Pixels;
  readonly atMs: number;
  readonly landmarked: readonly Box[];
}

/** Looks for faces in the whole frame. */
export interface FaceSweep {
  /** Looks at one view where it is time, never in two frames in a row; at all of a scene's first frame. */
  look(frame: SweptFrame): Promise<Others>;
  /** Looks at all of a picture, and remembers nothing of it. */
  scanAll(frame: SweptFrame): Promise<Others>;
}

/** What is known while the frames of one camera follow each other. */
interface Scene extends Size {
  readonly watched: readonly Watched[];
  readonly frameAtMs: number;
  /** Whether the last frame was looked at. */
  readonly looked: boolean;
  readonly lookedAtMs: number;
}

/** A sweep that has not seen anything yet. */
export function createFaceSweep(net: RunnableNet): FaceSweep {
  let scene: Scene | null = null;
  return {
    async look(frame) {
      scene = scene && isSame(scene, frame) ? await nextFrame(net, scene, frame) : await firstFrame(net, frame);
      return { faces: known(scene.watched, frame), looked: scene.looked };
    },
    async scanAll(frame) {
      const { watched } = await firstFrame(net, frame);
      return { faces: known(watched, frame), looked: true };
    },
  };
}

function isSame({ width, height, frameAtMs }: Scene, { pixels, atMs }: SweptFrame): boolean {
  const sinceMs = atMs - frameAtMs;
  return width === pixels.width && height === pixels.height && sinceMs >= 0 && sinceMs <= NEW_SCENE_MS;
}

async function firstFrame(net: RunnableNet, frame: SweptFrame): Promise<Scene> {
  const { pixels, atMs } = frame;
  const { whole, tiles } = planViews(pixels);
  const watched: Watched[] = [];
  for (const view of [whole, ...tiles]) {
    const seen = atFirstSight(await lookFrom(net, view, frame));
    watched.push({ view, seen, lookedAtMs: atMs, doubtful: false });
  }
  const { width, height } = pixels;
  return { width, height, watched, frameAtMs: atMs, looked: true, lookedAtMs: atMs };
}

async function nextFrame(net: RunnableNet, scene: Scene, frame: SweptFrame): Promise<Scene> {
  const { atMs } = frame;
  const due = isTime(scene, atMs) ? nextView(scene.watched) : undefined;
  if (!due) return { ...scene, frameAtMs: atMs, looked: false };
  const after = lookedAgain(due, await lookFrom(net, due.view, frame));
  const watched = scene.watched.map((one) => (one === due ? after : one));
  return { ...scene, watched, frameAtMs: atMs, looked: true, lookedAtMs: atMs };
}

function isTime({ watched, looked, lookedAtMs }: Scene, atMs: number): boolean {
  const waited = atMs - lookedAtMs >= SWEEP_MS / watched.length;
  return !looked && (waited || watched.some(({ doubtful }) => doubtful));
}

async function lookFrom(net: RunnableNet, view: View, { pixels, atMs, landmarked }: SweptFrame): Promise<Look> {
  const faces = await lookAt(net, pixels, view, REPEATED);
  return { faces: faces.filter(({ box }) => !isOwn(box, landmarked)), atMs, unclaimed: landmarked.length === 0 };
}

function known(watched: readonly Watched[], { landmarked }: SweptFrame): readonly FaceSighting[] {
  return othersOf(
    watched.flatMap(({ seen }) => seen),
    landmarked,
  );
}
