import { createCamera } from './gl/camera.js';
import { createDefocus } from './gl/defocus.js';
import { createPainter } from './gl/painter.js';
import { createRoom } from './gl/room.js';
import type { ActorScene } from './scene.js';

/** Draws scenes into its canvas. */
export interface Actor {
  /** Draws one frame, in the canvas's size of the moment. */
  render(scene: ActorScene): void;
  /** Frees the graphics card; the canvas keeps nothing. */
  close(): void;
}

/** Makes the actor of a canvas. Throws where the browser has no WebGL2. */
export function createActor(canvas: HTMLCanvasElement | OffscreenCanvas): Actor {
  const gl = openContext(canvas);
  const camera = createCamera(gl);
  const painter = createPainter(gl, camera);
  const room = createRoom(gl, camera);
  const defocus = createDefocus(gl);
  return {
    render: (scene) => {
      if (gl.isContextLost()) return;
      const { width, height } = canvas;
      const { blurPx } = scene;
      const draw = (): void => {
        gl.clear(gl.DEPTH_BUFFER_BIT);
        room.paint(scene, blurPx === 0);
        painter.paint(scene, width / height, blurPx === 0);
      };
      gl.viewport(0, 0, width, height);
      camera.next(scene.noise);
      if (blurPx > 0) defocus.through(width, height, blurPx, camera, draw);
      else draw();
    },
    close: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
}

function openContext(canvas: HTMLCanvasElement | OffscreenCanvas): WebGL2RenderingContext {
  // Smooth edges double the cost of a frame on a software rasteriser: there they are left out.
  const gl =
    canvas.getContext('webgl2', { alpha: false, antialias: true, failIfMajorPerformanceCaveat: true }) ??
    canvas.getContext('webgl2', { alpha: false, antialias: false });
  // Of a canvas that may be off screen the type names every kind of context.
  if (!gl || !(gl instanceof WebGL2RenderingContext)) {
    throw new Error('The actor needs WebGL2, which this browser does not offer.');
  }
  return gl;
}
