import { createActor, NEUTRAL_SCENE, type PlainScene } from '@live-capture/actor';
import { openVision, type Vision, VisionError } from '@live-capture/vision';
import { collage, type Paste } from './collage.js';
import { createEasel, encoded } from './easel.js';
import { type Seen, seenIn } from './seen.js';

/** What came of a picture; `problem` says why nothing did. */
export type Answer = { readonly seen: Seen } | { readonly problem: string };

/** An answer about a picture that was drawn on, with what the drawing hides. */
export type DrawnAnswer = Answer & { readonly covered: Readonly<Record<string, number>> };

/** A render of the actor: what differs from its neutral scene, and the frame's size. */
export interface Render {
  readonly scene: Partial<Omit<PlainScene, 'light'>> & { readonly light?: Partial<PlainScene['light']> };
  readonly width: number;
  readonly height: number;
}

async function answered(vision: Vision, picture: Blob): Promise<Answer> {
  try {
    return { seen: seenIn(await vision.inspect(picture)) };
  } catch (error) {
    // Any other error may have ended the pipeline: then the page is replaced.
    if (error instanceof VisionError && error.code === 'image_unreadable') return { problem: error.code };
    throw error;
  }
}

async function fetched(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response.blob();
}

async function openStudio() {
  const vision = await openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
  const stage = new OffscreenCanvas(1, 1);
  const actor = createActor(stage);
  const easel = createEasel(vision);
  return {
    models: vision.info.models,
    /** The shipped pipeline's answer about a picture of the server. */
    photo: async (url: string): Promise<Answer> => answered(vision, await fetched(url)),
    /** The same about a render of the actor. */
    async render({ scene, width, height }: Render): Promise<Answer> {
      if (stage.width !== width || stage.height !== height) Object.assign(stage, { width, height });
      const light = { ...NEUTRAL_SCENE.light, ...scene.light };
      actor.render({ ...NEUTRAL_SCENE, ...scene, light });
      return answered(vision, await encoded(stage));
    },
    /** The same about two pictures of the server in one frame; `null` where they are of no use for that. */
    async pasted(first: string, second: string, paste: Paste): Promise<Answer | null> {
      const picture = await collage(vision, [await fetched(first), await fetched(second)], paste);
      return picture && answered(vision, picture);
    },
    /** Puts a picture of the server up to be drawn on; answers whether a face was found on it. */
    put: async (url: string): Promise<boolean> => easel.put(await fetched(url)),
    /** The same about the picture put up, with a cover drawn on it. */
    async drawn(species: string, seed: number): Promise<DrawnAnswer> {
      const { picture, covered } = await easel.draw(species, seed);
      return { ...(await answered(vision, picture)), covered };
    },
  };
}

/** What the program beside the page calls. */
export type Studio = Awaited<ReturnType<typeof openStudio>>;

declare global {
  interface Window {
    studio: Promise<Studio>;
  }
}

window.studio = openStudio();
