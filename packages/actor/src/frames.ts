import { createActor } from './actor.js';
import type { ActorScene } from './scene.js';

/** What to render, and how. */
export interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly durationMs: number;
  /** 0..1, as JPEG encoders take it. */
  readonly quality?: number;
}

/** Renders a performance as JPEG pictures, one after another: joined they are the .mjpeg that a fake camera plays. */
export async function* renderFrames(
  sceneOf: (atMs: number) => ActorScene,
  { width, height, frameRate, durationMs, quality = 0.92 }: FrameOptions,
): AsyncGenerator<Blob, void, void> {
  const canvas = new OffscreenCanvas(width, height);
  const actor = createActor(canvas);
  try {
    const frames = Math.round((durationMs * frameRate) / 1000);
    for (let frame = 0; frame < frames; frame += 1) {
      actor.render(sceneOf((frame * 1000) / frameRate));
      yield await canvas.convertToBlob({ type: 'image/jpeg', quality });
    }
  } finally {
    actor.close();
  }
}
