import { css } from './colour.js';
import { boundsOf, scaled } from './geometry.js';
import { gradient, trace } from './paint.js';
import { type Context, canvasOf } from './picture.js';
import type { Random } from './random.js';
import type { Layer, Stage } from './stage.js';

/** Side of the tile of noise. */
const TILE_PX = 96;

/** A shadow is soft, so a quarter of the picture's size is enough for it. */
const SHADOW_SCALE = 0.25;

/** Grain: black and white specks as opaque as the noise is strong. */
function grainTile(random: Random, deviation: number): OffscreenCanvas {
  const { canvas, context } = canvasOf(TILE_PX, TILE_PX);
  const image = context.createImageData(TILE_PX, TILE_PX);
  for (let at = 0; at < image.data.length; at += 4) {
    // The sum of two is bell-shaped enough; 2.4 makes its deviation 1.
    const value = (random.next() + random.next() - 1) * 2.4 * deviation;
    const tone = value > 0 ? 255 : 0;
    image.data[at] = tone;
    image.data[at + 1] = tone;
    image.data[at + 2] = tone;
    image.data[at + 3] = Math.min(255, Math.abs(value) * 2);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

const inked = (
  context: OffscreenCanvasRenderingContext2D,
  mode: GlobalCompositeOperation,
  style: string | CanvasGradient | CanvasPattern,
): void => {
  context.globalCompositeOperation = mode;
  context.fillStyle = style;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
};

/** The face's own light from one side to the other, over what the layer shows. */
function shade(stage: Stage, { context, finish }: Layer): void {
  const { light, level } = stage.look;
  const box = boundsOf(stage.face.oval);
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const reach = stage.face.widthPx * 0.75;
  const strength = Math.min(0.6, Math.hypot(light.x, light.y) * 0.45) * finish.shading;
  const length = Math.max(0.01, Math.hypot(light.x, light.y));
  const towards = { x: centre.x + (light.x / length) * reach, y: centre.y + (light.y / length) * reach };
  const away = { x: centre.x - (light.x / length) * reach, y: centre.y - (light.y / length) * reach };
  const dark = Math.max(0, 1 - level) * 0.9;
  inked(context, 'source-atop', css([0, 0, 0], dark));
  inked(
    context,
    'source-atop',
    gradient(context, towards, away, [
      [0, css([255, 255, 255], strength * 0.25)],
      [0.4, css([255, 255, 255], 0)],
      [0.4, css([0, 0, 0], 0)],
      [1, css([0, 0, 0], strength)],
    ]),
  );
}

/** The picture's darkest and lightest tones and its lack of colour. */
function matchTones(stage: Stage, { canvas, context }: Layer): void {
  const { black, white, chroma } = stage.look;
  const before = canvasOf(canvas.width, canvas.height);
  before.context.drawImage(canvas, 0, 0);
  // Not all the way: a cover may well hold the picture's darkest and lightest places.
  inked(context, 'screen', css(black, 0.6));
  inked(context, 'multiply', css(white, 0.5));
  if (chroma < 0.03) inked(context, 'saturation', '#808080');
  context.globalCompositeOperation = 'destination-in';
  context.drawImage(before.canvas, 0, 0);
}

/** Readies a layer in place. */
export function finishLayer(stage: Stage, layer: Layer): void {
  const { context, finish } = layer;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  if (finish.shading > 0) shade(stage, layer);
  if (finish.matched) matchTones(stage, layer);
  context.globalCompositeOperation = 'source-over';
}

/** Darkens the face below a layer. */
function castShadow(stage: Stage, { canvas, finish }: Layer, target: Context): void {
  const { face, look } = stage;
  const soft = canvasOf(stage.width * SHADOW_SCALE, stage.height * SHADOW_SCALE);
  soft.context.filter = `blur(${(face.widthPx * SHADOW_SCALE * 0.035).toFixed(2)}px)`;
  soft.context.drawImage(canvas, 0, 0, soft.canvas.width, soft.canvas.height);
  soft.context.filter = 'none';
  inked(soft.context, 'source-in', '#0a0504');
  target.save();
  // The wall behind is far away: the shadow lies on the head alone.
  trace(target, scaled(face.oval, 1.06));
  target.clip();
  target.globalAlpha = finish.shadow * finish.opacity;
  const offset = face.widthPx * 0.025;
  target.drawImage(soft.canvas, -look.light.x * offset * 1.5, -look.light.y * offset, stage.width, stage.height);
  target.restore();
}

/** Puts a finished layer on the picture. */
export function compose(stage: Stage, layer: Layer, target: Context): void {
  const { finish, canvas } = layer;
  const { look, random } = stage;
  if (finish.shadow > 0) castShadow(stage, layer, target);
  // Drawn edges are already about half a pixel soft, but where paint lies on paint they have steps: so never quite none.
  const blurPx = Math.sqrt(Math.max(0.25, look.blurPx ** 2 - 0.25)) + finish.extraBlurPx;
  const soft = canvasOf(stage.width, stage.height);
  soft.context.filter = `blur(${blurPx.toFixed(2)}px)`;
  soft.context.drawImage(canvas, 0, 0);
  soft.context.filter = 'none';
  if (finish.matched) addGrain(soft.context, random, look.noise);
  target.save();
  target.globalAlpha = finish.opacity;
  target.globalCompositeOperation = finish.blend;
  target.drawImage(soft.canvas, 0, 0);
  target.restore();
}

function addGrain(context: OffscreenCanvasRenderingContext2D, random: Random, deviation: number): void {
  if (deviation < 0.8) return;
  const pattern = context.createPattern(grainTile(random, deviation), 'repeat');
  if (pattern) inked(context, 'source-atop', pattern);
}
