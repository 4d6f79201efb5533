import type { PlainScene } from '../plain-scene.js';
import type { Camera } from './camera.js';
import { createDefocus, type Sink } from './defocus.js';
import { createPainter } from './painter.js';
import { createRoom } from './room.js';

/** Something that stands before all else. */
export interface Foreground {
  /** Whether nothing else is to be seen. */
  readonly fillsFrame: boolean;
  /** `final` says that nothing is done to the picture afterwards. */
  paint(final: boolean): void;
}

/** Films rooms with people in them. */
export interface Stage {
  /** One frame into a sink. */
  film(scene: PlainScene, sink: Sink, foreground?: Foreground): void;
}

/** Loads the room and the people. */
export function createStage(gl: WebGL2RenderingContext, camera: Camera): Stage {
  const painter = createPainter(gl, camera);
  const room = createRoom(gl, camera);
  const defocus = createDefocus(gl);
  return {
    film: (scene, sink, foreground) => {
      const { blurPx, noise } = scene;
      const draw = (): void => {
        gl.clear(gl.DEPTH_BUFFER_BIT);
        if (!foreground?.fillsFrame) {
          room.paint(scene, blurPx === 0);
          painter.paint(scene, sink.width / sink.height, blurPx === 0);
        }
        foreground?.paint(blurPx === 0);
      };
      gl.bindFramebuffer(gl.FRAMEBUFFER, sink.framebuffer);
      gl.viewport(0, 0, sink.width, sink.height);
      camera.next(noise);
      if (blurPx > 0) defocus.through(sink, blurPx, camera, draw);
      else draw();
    },
  };
}
