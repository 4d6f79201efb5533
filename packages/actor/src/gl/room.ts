import type { PlainScene } from '../plain-scene.js';
import type { Camera } from './camera.js';
import { createProgram } from './program.js';
import { ROOM_FRAGMENT, SCREEN_VERTEX } from './screen-shader.js';
import { createRoomTexture } from './textures.js';

/** The background. */
export interface Room {
  paint(scene: PlainScene, final: boolean): void;
}

/** Loads the room. It gets brighter when the light stands behind the person. */
export function createRoom(gl: WebGL2RenderingContext, camera: Camera): Room {
  const program = createProgram(gl, SCREEN_VERTEX, ROOM_FRAGMENT);
  const texture = createRoomTexture(gl);
  return {
    paint: ({ light: { azimuthDeg, level } }, final) => {
      gl.useProgram(program.handle);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      const behind = Math.max(0, -Math.cos((azimuthDeg * Math.PI) / 180));
      gl.uniform1f(program.uniform('level'), (level * (1 + behind)) ** (1 / 2.2));
      camera.expose(program, final);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
  };
}
