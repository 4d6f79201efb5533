import type { Source } from './source.js';

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES_PER_SECOND = 30;
const LOAD_TIMEOUT_MS = 15_000;

/** A picture or film, and how large it is. */
interface Media {
  readonly element: HTMLImageElement | HTMLVideoElement;
  readonly width: number;
  readonly height: number;
}

/** Settles when the medium can be drawn; rejects when the browser cannot read it in time. */
function loaded(element: HTMLElement, event: string, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(LOAD_TIMEOUT_MS);
    const fail = () => reject(new Error(`This browser cannot show ${name}.`));
    element.addEventListener(event, () => resolve(), { once: true });
    element.addEventListener('error', fail, { once: true });
    signal.addEventListener('abort', fail, { once: true });
  });
}

async function openImage(url: string, name: string): Promise<Media> {
  const element = new Image();
  const ready = loaded(element, 'load', name);
  element.src = url;
  await ready;
  return { element, width: element.naturalWidth, height: element.naturalHeight };
}

async function openVideo(url: string, name: string): Promise<Media> {
  const element = document.createElement('video');
  Object.assign(element, { muted: true, loop: true, playsInline: true });
  const ready = loaded(element, 'loadeddata', name);
  element.src = url;
  await ready;
  await element.play();
  return { element, width: element.videoWidth, height: element.videoHeight };
}

/** Draws the whole medium into the middle of the frame, as large as it fits. */
function drawContained(context: CanvasRenderingContext2D, { element, width, height }: Media): void {
  const scale = Math.min(WIDTH / width, HEIGHT / height);
  const [w, h] = [width * scale, height * scale];
  context.drawImage(element, (WIDTH - w) / 2, (HEIGHT - h) / 2, w, h);
}

/** A file of the visitor's as a camera. It stays on the device. */
export async function openFileSource(file: File): Promise<Source> {
  const url = URL.createObjectURL(file);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d', { alpha: false });
  try {
    if (!context) throw new Error('This browser cannot draw.');
    const media = await (file.type.startsWith('video/') ? openVideo(url, file.name) : openImage(url, file.name));
    drawContained(context, media);
    const stream = canvas.captureStream(FRAMES_PER_SECOND);
    // An interval and not an animation frame: a still picture, too, has to go on delivering frames.
    const timer = setInterval(() => drawContained(context, media), 1000 / FRAMES_PER_SECOND);
    return {
      stream,
      close: () => {
        clearInterval(timer);
        for (const track of stream.getTracks()) track.stop();
        if (media.element instanceof HTMLVideoElement) media.element.pause();
        URL.revokeObjectURL(url);
      },
    };
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
}
