const ROOM_WIDTH = 160;
const ROOM_HEIGHT = 90;

function soft(from: number, to: number, blur: number, x: number): number {
  const edge = (at: number): number => {
    const t = Math.min(1, Math.max(0, (x - at) / blur + 0.5));
    return t * t * (3 - 2 * t);
  };
  return edge(from) * (1 - edge(to));
}

/** A softly focused room: a warm wall, a window at the left, a shelf with things at the right. Coordinates 0..1, y up. */
function roomAt(x: number, y: number): readonly [number, number, number] {
  const wall = 0.93 - 0.2 * Math.hypot(x - 0.42, (y - 0.62) * 0.8);
  let rgb: readonly [number, number, number] = [178 * wall, 176 * wall, 172 * wall];
  const blend = (r: number, g: number, b: number, share: number): void => {
    rgb = [rgb[0] + (r - rgb[0]) * share, rgb[1] + (g - rgb[1]) * share, rgb[2] + (b - rgb[2]) * share];
  };
  blend(226, 232, 236, 0.75 * soft(0.02, 0.17, 0.05, x) * soft(0.42, 0.98, 0.07, y));
  blend(190, 196, 200, 0.6 * soft(0.09, 0.1, 0.025, x) * soft(0.42, 0.98, 0.07, y));
  blend(140, 112, 88, 0.8 * soft(0.78, 1.2, 0.04, x) * soft(0.545, 0.57, 0.04, y));
  blend(112, 138, 122, 0.75 * soft(0.82, 0.86, 0.03, x) * soft(0.57, 0.74, 0.04, y));
  blend(176, 122, 96, 0.7 * soft(0.87, 0.9, 0.03, x) * soft(0.57, 0.7, 0.04, y));
  blend(92, 116, 140, 0.7 * soft(0.91, 0.945, 0.03, x) * soft(0.57, 0.76, 0.04, y));
  blend(150, 140, 128, 0.5 * soft(-0.2, 1.2, 0.05, x) * soft(-0.2, 0.14, 0.1, y));
  return rgb;
}

/** The room's picture as a small smooth texture. */
export function createRoomTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const pixels = new Uint8Array(ROOM_WIDTH * ROOM_HEIGHT * 4);
  for (let j = 0; j < ROOM_HEIGHT; j += 1) {
    for (let i = 0; i < ROOM_WIDTH; i += 1) {
      pixels.set([...roomAt((i + 0.5) / ROOM_WIDTH, (j + 0.5) / ROOM_HEIGHT), 255], (j * ROOM_WIDTH + i) * 4);
    }
  }
  return createTexture(gl, ROOM_WIDTH, ROOM_HEIGHT, pixels, gl.CLAMP_TO_EDGE);
}

const GRAINS = 256;
const COARSE = 64;

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

/** Noise, the same on every run: of single texels in red, green and blue, smooth over four texels in alpha. */
export function createGrainTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const pixels = new Uint8Array(GRAINS * GRAINS * 4);
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const coarse = Float32Array.from({ length: COARSE * COARSE }, random);
  const smoothAt = (i: number, j: number): number => {
    const [u, v] = [(i / GRAINS) * COARSE, (j / GRAINS) * COARSE];
    const [i0, j0] = [Math.floor(u), Math.floor(v)];
    const [fu, fv] = [ease(u - i0), ease(v - j0)];
    const knot = (a: number, b: number): number => coarse[(b % COARSE) * COARSE + (a % COARSE)] ?? 0;
    const low = knot(i0, j0) * (1 - fu) + knot(i0 + 1, j0) * fu;
    const high = knot(i0, j0 + 1) * (1 - fu) + knot(i0 + 1, j0 + 1) * fu;
    return low * (1 - fv) + high * fv;
  };
  for (let i = 0; i < pixels.length; i += 1) {
    const texel = i >> 2;
    const value = i % 4 === 3 ? smoothAt(texel % GRAINS, (texel / GRAINS) | 0) : (random() + random() + random()) / 3;
    pixels[i] = 255 * value;
  }
  return createTexture(gl, GRAINS, GRAINS, pixels, gl.REPEAT);
}

function createTexture(
  gl: WebGL2RenderingContext,
  width: number,
  height: number,
  pixels: Uint8Array,
  wrap: GLenum,
): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, wrap);
  for (const size of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, size, gl.LINEAR);
  return texture;
}
