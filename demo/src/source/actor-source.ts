import { createActor } from '@live-capture/actor';
import type { Player } from '../actor/play.js';
import type { Source } from './source.js';

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES_PER_SECOND = 24;
/** How often a slow graphics card is asked whether it is done. */
const POLL_MS = 4;

/** Settles when the card has drawn everything that it was told to. */
async function drawn(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  while (fence && !gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED)
    await pause(POLL_MS);
  gl.deleteSync(fence);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The actor as a camera; it does what the player says. */
export function openActorSource(player: Player): Source {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const actor = createActor(canvas);
  const gl = canvas.getContext('webgl2');
  let open = true;
  const film = async (): Promise<void> => {
    while (open) {
      const beganMs = performance.now();
      actor.render(player.scene(beganMs));
      if (gl) await drawn(gl);
      const tookMs = performance.now() - beganMs;
      // Where the processor draws, the actor must leave at least half of it to what is shown here.
      await pause(Math.max(1000 / FRAMES_PER_SECOND - tookMs, tookMs));
    }
  };
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  void film();
  return {
    stream,
    close: () => {
      open = false;
      for (const track of stream.getTracks()) track.stop();
      actor.close();
    },
  };
}
