import { createCamera } from './gl/camera.js';
import { createMediumPainter } from './gl/medium-painter.js';
import { createProjector } from './gl/shown-picture.js';
import { createStage } from './gl/stage.js';
import { behindMedium } from './medium/behind.js';
import { mediumTruth } from './medium/truth.js';
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
  const stage = createStage(gl, camera);
  const projector = createProjector(gl, stage);
  const media = createMediumPainter(gl, camera);
  return {
    render: (scene) => {
      if (gl.isContextLost()) return;
      const { medium } = scene;
      const sink = { width: canvas.width, height: canvas.height, framebuffer: null };
      if (!medium || !scene.present) {
        stage.film(scene, sink);
        return;
      }
      const picture = projector.show(medium);
      const holed = medium.kind === 'print' && medium.cutOutEyes;
      stage.film(behindMedium(scene, medium), sink, {
        fillsFrame: !holed && mediumTruth(scene, sink)?.fillsFrame === true,
        paint: (final) => media.paint(scene, medium, picture, sink, final),
      });
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
