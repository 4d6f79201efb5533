import type { Camera } from './camera.js';
import { createProgram } from './program.js';
import { DEFOCUS_FRAGMENT, SCREEN_VERTEX } from './screen-shader.js';
import { createTarget, type Target } from './target.js';

/** Where a picture goes: a framebuffer, or the canvas where it is `null`. */
export interface Sink {
  readonly width: number;
  readonly height: number;
  readonly framebuffer: WebGLFramebuffer | null;
}

/** Puts a lens out of focus. */
export interface Defocus {
  /** Draws the picture by `draw`, blurs it and leaves it in the sink. */
  through(sink: Sink, blurPx: number, camera: Camera, draw: () => void): void;
}

interface Pictures {
  readonly sharp: Target;
  readonly half: Target;
}

/** Compiles the blur; its pictures are allocated when a sink of a size first needs them. */
export function createDefocus(gl: WebGL2RenderingContext): Defocus {
  const program = createProgram(gl, SCREEN_VERTEX, DEFOCUS_FRAGMENT);
  let pictures: Pictures | undefined;
  const sized = ({ width, height }: Sink): Pictures => {
    if (pictures?.sharp.width !== width || pictures.sharp.height !== height) {
      pictures?.sharp.delete();
      pictures?.half.delete();
      pictures = { sharp: createTarget(gl, width, height, true), half: createTarget(gl, width, height, false) };
    }
    return pictures;
  };
  return {
    through: (sink, blurPx, camera, draw) => {
      const { sharp, half } = sized(sink);
      gl.bindFramebuffer(gl.FRAMEBUFFER, sharp.framebuffer);
      draw();
      gl.useProgram(program.handle);
      const pass = (from: Target, to: WebGLFramebuffer | null, x: number, y: number, last: boolean): void => {
        gl.bindFramebuffer(gl.FRAMEBUFFER, to);
        gl.bindTexture(gl.TEXTURE_2D, from.texture);
        gl.uniform2f(program.uniform('spread'), x, y);
        camera.expose(program, last);
        gl.drawArrays(gl.TRIANGLES, 0, 3);
      };
      pass(sharp, half.framebuffer, blurPx / sink.width, 0, false);
      pass(half, sink.framebuffer, 0, blurPx / sink.height, true);
    },
  };
}
