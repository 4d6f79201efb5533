import { keptShare } from '../medium/fit.js';
import type { Medium, PicturePoint, PictureSource } from '../medium/medium.js';
import type { PlainScene } from '../plain-scene.js';
import type { Stage } from './stage.js';
import { createTarget, type Target } from './target.js';

/** What a medium shows, as a texture. */
export interface ShownPicture {
  readonly texture: WebGLTexture;
  /** How much of it is seen, across and down. */
  readonly kept: PicturePoint;
  /** Whether its rows run upwards, as those of pictures that were drawn here. */
  readonly upwards: boolean;
}

/** Makes textures of what media show. */
export interface Projector {
  show(medium: Medium): ShownPicture;
}

/** Pixels of the film of an actor: those of a small webcam's frame. */
const FILM_PX = 640 * 360;

/** Prepares for any kind of picture. */
export function createProjector(gl: WebGL2RenderingContext, stage: Stage): Projector {
  const upload = createUpload(gl);
  let film: Target | undefined;
  let latest: PlainScene | undefined;
  const filmed = (scene: PlainScene, aspect: number): ShownPicture => {
    const height = Math.round(Math.sqrt(FILM_PX / aspect));
    const width = Math.round(height * aspect);
    if (film?.width !== width || film.height !== height) {
      film?.delete();
      film = createTarget(gl, width, height, true);
      latest = undefined;
    }
    // A still is taken once, its noise with it.
    if (scene !== latest) stage.film(scene, film);
    latest = scene;
    return { texture: film.texture, kept: { x: 1, y: 1 }, upwards: true };
  };
  return {
    show: ({ shows, widthCm, heightCm }) => {
      const aspect = widthCm / heightCm;
      if (shows.kind === 'actor') return filmed(shows.scene, aspect);
      return { texture: upload(shows.source), kept: keptShare(shows, aspect), upwards: false };
    },
  };
}

/** Keeps one texture; a bitmap cannot change, so that the same one is uploaded once. */
function createUpload(gl: WebGL2RenderingContext): (source: PictureSource) => WebGLTexture {
  let texture: WebGLTexture | undefined;
  let latest: PictureSource | undefined;
  return (source) => {
    texture ??= createPictureTexture(gl);
    if (source === latest && source instanceof ImageBitmap) return texture;
    latest = source;
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, source);
    // Photographs are larger than what is seen of them.
    gl.generateMipmap(gl.TEXTURE_2D);
    return texture;
  };
}

function createPictureTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  return texture;
}
