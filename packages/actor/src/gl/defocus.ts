import type { Camera } from './camera.js';
import { createProgram } from './program.js';
import { DEFOCUS_FRAGMENT, SCREEN_VERTEX } from './screen-shader.js';

/** Puts a lens out of focus. */
export interface Defocus {
  /** Draws the picture by `draw`, blurs it and leaves it in the canvas. */
  through(width: number, height: number, blurPx: number, camera: Camera, draw: () => void): void;
}

interface Picture {
  readonly texture: WebGLTexture;
  readonly framebuffer: WebGLFramebuffer;
}

interface Pictures {
  readonly width: number;
  readonly height: number;
  readonly sharp: Picture;
  readonly half: Picture;
  delete(): void;
}

/** Compiles the blur; its pictures are allocated when the canvas first needs them. */
export function createDefocus(gl: WebGL2RenderingContext): Defocus {
  const program = createProgram(gl, SCREEN_VERTEX, DEFOCUS_FRAGMENT);
  let pictures: Pictures | undefined;
  const sized = (width: number, height: number): Pictures => {
    if (pictures?.width !== width || pictures.height !== height) {
      pictures?.delete();
      pictures = createPictures(gl, width, height);
    }
    return pictures;
  };
  return {
    through: (width, height, blurPx, camera, draw) => {
      const { sharp, half } = sized(width, height);
      gl.bindFramebuffer(gl.FRAMEBUFFER, sharp.framebuffer);
      draw();
      gl.useProgram(program.handle);
      const pass = (from: Picture, to: Picture | null, x: number, y: number): void => {
        gl.bindFramebuffer(gl.FRAMEBUFFER, to?.framebuffer ?? null);
        gl.bindTexture(gl.TEXTURE_2D, from.texture);
        gl.uniform2f(program.uniform('spread'), x, y);
        camera.expose(program, to === null);
        gl.drawArrays(gl.TRIANGLES, 0, 3);
      };
      pass(sharp, half, blurPx / width, 0);
      pass(half, null, 0, blurPx / height);
    },
  };
}

function createPictures(gl: WebGL2RenderingContext, width: number, height: number): Pictures {
  const sharp = createPicture(gl, width, height);
  const half = createPicture(gl, width, height);
  const depth = gl.createRenderbuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, sharp.framebuffer);
  gl.bindRenderbuffer(gl.RENDERBUFFER, depth);
  gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT24, width, height);
  gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, depth);
  return {
    width,
    height,
    sharp,
    half,
    delete: () => {
      gl.deleteRenderbuffer(depth);
      for (const { framebuffer, texture } of [sharp, half]) {
        gl.deleteFramebuffer(framebuffer);
        gl.deleteTexture(texture);
      }
    },
  };
}

function createPicture(gl: WebGL2RenderingContext, width: number, height: number): Picture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  return { texture, framebuffer };
}
