import type { Vec3 } from '../maths/matrix.js';
import type { ActorLight } from '../plain-scene.js';
import type { Program } from './program.js';

const RADIANS = Math.PI / 180;

/** The unit vector towards something that stands at these angles. */
export function towards({ azimuthDeg, elevationDeg }: Pick<ActorLight, 'azimuthDeg' | 'elevationDeg'>): Vec3 {
  const [a, e] = [azimuthDeg * RADIANS, elevationDeg * RADIANS];
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
}

/** Gives a program the light of a scene. */
export function exposeLight(gl: WebGL2RenderingContext, program: Program, light: ActorLight): void {
  const { level, ambient } = light;
  gl.uniform3fv(program.uniform('lightDirection'), towards(light));
  gl.uniform2f(program.uniform('light'), level * (1 - ambient) * 1.5, level * ambient * 1.1);
}
