import { openVision } from '@live-capture/vision';

/** The shipped landmarker, asked about single pictures. */
export interface Eyes {
  /** The landmarks of the largest face of a picture by itself; `null` where none is found. */
  find(canvas: OffscreenCanvas): Promise<Float32Array | null>;
  /** The same of a picture that follows the one before, as the next frame of a camera does. */
  follow(canvas: OffscreenCanvas): Promise<Float32Array | null>;
}

/** Opens the pipeline. */
export async function openEyes(): Promise<Eyes> {
  const vision = await openVision({ assetBase: '/live-capture/', liveness: false, stallTimeoutMs: 60_000 });
  let atMs = 0;
  const look = async (picture: ImageBitmap) => {
    atMs += 500;
    const { observation } = await vision.analyse(picture, atMs, { liveness: false });
    return observation.faces[0]?.landmarks ?? null;
  };
  return {
    find: async (canvas) => {
      // An empty frame has the landmarker let go of the face before.
      await look(await createImageBitmap(new ImageData(canvas.width, canvas.height)));
      return look(await createImageBitmap(canvas));
    },
    follow: async (canvas) => look(await createImageBitmap(canvas)),
  };
}
