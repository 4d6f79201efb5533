import type { Program } from './program.js';
import { createGrainTexture } from './textures.js';

/** The sensor: what it adds to the picture. */
export interface Camera {
  /** Begins a frame with its own grains. */
  next(noise: number): void;
  /** Gives a program the noise texture, and the frame's noise where the picture is final. */
  expose(program: Program, final: boolean): void;
}

// The grain texture spreads by a sixth of its range; noise 1 is to be 12 of 255.
const NOISE_GAIN = (12 / 255) * 6;
const GRAIN_UNIT = 1;

/** Loads the noise. */
export function createCamera(gl: WebGL2RenderingContext): Camera {
  const grains = createGrainTexture(gl);
  let frames = 0;
  let gain = 0;
  return {
    next: (noise) => {
      frames += 1;
      gain = noise * NOISE_GAIN;
      gl.activeTexture(gl.TEXTURE0 + GRAIN_UNIT);
      gl.bindTexture(gl.TEXTURE_2D, grains);
      gl.activeTexture(gl.TEXTURE0);
    },
    expose: (program, final) => {
      gl.uniform1i(program.uniform('grains'), GRAIN_UNIT);
      gl.uniform1f(program.uniform('noise'), final ? gain : 0);
      // Two strides without a common divisor move the noise from frame to frame.
      gl.uniform2i(program.uniform('shift'), (frames * 89) % 256, (frames * 151) % 256);
    },
  };
}
