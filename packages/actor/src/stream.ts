import { createActor } from './actor.js';
import type { ActorScene } from './scene.js';

/** A camera that films the actor. */
export interface ActorStream {
  readonly stream: MediaStream;
  /** Ends the tracks and frees the actor. */
  stop(): void;
}

/** Films the actor on a canvas; `sceneOf` gets the milliseconds since the start. The canvas's size is that of the frames. */
export function actorStream(
  canvas: HTMLCanvasElement,
  sceneOf: (elapsedMs: number) => ActorScene,
  { frameRate }: { readonly frameRate: number },
): ActorStream {
  const actor = createActor(canvas);
  const startMs = performance.now();
  const draw = (): void => actor.render(sceneOf(performance.now() - startMs));
  draw();
  const stream = canvas.captureStream(frameRate);
  // A timer and not animation frames: those stop while the page is hidden or the canvas is not shown.
  const timer = setInterval(draw, 1000 / frameRate);
  return {
    stream,
    stop: () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      actor.close();
    },
  };
}
