import { createRandom, type Random } from '@live-capture/covers';
import type { DegradationName } from '../../src/liveness/degradations.mjs';

const GAMMA = 2.5;
const GAIN = 1.8;
const NOISE = 15;
/** Chromium's encoder takes 0..1. */
const JPEG_QUALITY = 0.2;
/** So many values of noise are drawn once; every frame reads them from another place. */
const NOISE_VALUES = 1 << 20;

/** Changes frames in one way; each frame is closed, and another given in its place. */
export type Degrade = (frame: ImageBitmap) => Promise<ImageBitmap>;

/** The same way each time, so that a clip always gives the same frames. */
export function createDegrade(name: DegradationName): Degrade {
  switch (name) {
    case 'plain':
      return async (frame) => frame;
    case 'dark':
      return perByte((value) => 255 * (value / 255) ** GAMMA);
    case 'bright':
      return perByte((value) => value * GAIN);
    case 'noise':
      return noisy(createRandom(1));
    case 'blur2':
      return drawn((context, frame) => blur(context, frame, 2));
    case 'blur4':
      return drawn((context, frame) => blur(context, frame, 4));
    case 'jpeg20':
      return compressed;
    case 'half':
      return halved;
  }
}

type Draw = (context: OffscreenCanvasRenderingContext2D, frame: ImageBitmap) => void;

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to draw on.');
  return context;
}

function drawn(draw: Draw): Degrade {
  return async (frame) => {
    const context = contextOf(frame.width, frame.height);
    context.drawImage(frame, 0, 0);
    draw(context, frame);
    frame.close();
    return context.canvas.transferToImageBitmap();
  };
}

function perByte(change: (value: number) => number): Degrade {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => change(value));
  return withBytes((data) => {
    for (let at = 0; at < data.length; at += 1) if (at % 4 !== 3) data[at] = table[data[at] ?? 0] ?? 0;
  });
}

function noisy(random: Random): Degrade {
  const values = Float32Array.from({ length: NOISE_VALUES }, () => random.normal(0, NOISE));
  return withBytes((data) => {
    let from = Math.floor(random.next() * NOISE_VALUES);
    for (let at = 0; at < data.length; at += 1) {
      if (at % 4 === 3) continue;
      from = (from + 1) % NOISE_VALUES;
      data[at] = (data[at] ?? 0) + (values[from] ?? 0);
    }
  });
}

function withBytes(change: (data: Uint8ClampedArray) => void): Degrade {
  return drawn((context, { width, height }) => {
    const image = context.getImageData(0, 0, width, height);
    change(image.data);
    context.putImageData(image, 0, 0);
  });
}

/** Over the sharp frame: at its border a blur would otherwise mix in black. */
function blur(context: OffscreenCanvasRenderingContext2D, frame: ImageBitmap, deviationPx: number): void {
  context.filter = `blur(${deviationPx}px)`;
  context.drawImage(frame, 0, 0);
}

async function compressed(frame: ImageBitmap): Promise<ImageBitmap> {
  const { canvas } = contextOf(frame.width, frame.height);
  const context = canvas.getContext('2d');
  context?.drawImage(frame, 0, 0);
  frame.close();
  return createImageBitmap(await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }));
}

async function halved(frame: ImageBitmap): Promise<ImageBitmap> {
  const [resizeWidth, resizeHeight] = [Math.round(frame.width / 2), Math.round(frame.height / 2)];
  const smaller = await createImageBitmap(frame, { resizeWidth, resizeHeight, resizeQuality: 'high' });
  frame.close();
  return smaller;
}
