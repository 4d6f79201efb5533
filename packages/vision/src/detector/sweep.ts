import type { Box, FaceSighting, Size } from '@live-capture/core';
import type { Pixels } from '../measure/pixels.js';
import { type DetectorNet, lookAt } from './look.js';
import { isOwn, othersOf } from './sightings.js';
import { planViews, type View } from './views.js';
import { atFirstSight, dueView, type Look, lookedAgain, REPEATED, type Watched } from './watched.js';

/** A near face takes half a second to come into the frame; one in the background stays for longer. */
const WHOLE_EVERY_MS = 500;
const TILE_EVERY_MS = 1000;
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
  /** Looks at one view where one is due, never in two frames in a row; at all of a scene's first frame. */
  look(frame: SweptFrame): Promise<Others>;
  /** Looks at all of a picture, and remembers nothing of it. */
  scanAll(frame: SweptFrame): Promise<Others>;
}

/** What is known while the frames of one camera follow each other. */
interface Scene extends Size {
  readonly watched: readonly Watched[];
  readonly frameAtMs: number;
  readonly looked: boolean;
}

/** A sweep that has not seen anything yet. */
export function createFaceSweep(net: DetectorNet): FaceSweep {
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

async function firstFrame(net: DetectorNet, frame: SweptFrame): Promise<Scene> {
  const { pixels, atMs } = frame;
  const { whole, tiles } = planViews(pixels);
  const watch = async (view: View, everyMs: number, lookedAtMs: number): Promise<Watched> => {
    const seen = atFirstSight(await lookFrom(net, view, frame));
    return { view, everyMs, lookedAtMs, seen, doubtful: false };
  };
  const watched = [await watch(whole, WHOLE_EVERY_MS, atMs)];
  for (const [index, tile] of tiles.entries()) {
    // As if looked at one after another, so that they become due one after another.
    watched.push(await watch(tile, TILE_EVERY_MS, atMs - (1 - (index + 1) / tiles.length) * TILE_EVERY_MS));
  }
  return { width: pixels.width, height: pixels.height, watched, frameAtMs: atMs, looked: true };
}

async function nextFrame(net: DetectorNet, scene: Scene, frame: SweptFrame): Promise<Scene> {
  const due = scene.looked ? undefined : dueView(scene.watched, frame.atMs);
  const after = due && lookedAgain(due, await lookFrom(net, due.view, frame));
  const watched = scene.watched.map((one) => (after && one === due ? after : one));
  return { ...scene, watched, frameAtMs: frame.atMs, looked: due !== undefined };
}

async function lookFrom(net: DetectorNet, view: View, { pixels, atMs, landmarked }: SweptFrame): Promise<Look> {
  const faces = await lookAt(net, pixels, view, REPEATED);
  return { faces: faces.filter(({ box }) => !isOwn(box, landmarked)), atMs, unclaimed: landmarked.length === 0 };
}

function known(watched: readonly Watched[], { landmarked }: SweptFrame): readonly FaceSighting[] {
  return othersOf(
    watched.flatMap(({ seen }) => seen),
    landmarked,
  );
}
