import type { Pixels } from '@live-capture/nets';
import { FaceLandmarker, type FaceLandmarkerResult } from '@mediapipe/tasks-vision';
import { RUNTIME_FILES } from '../assets/runtime-files.js';
import type { RawFace } from '../measure/raw-face.js';
import { VisionError } from '../vision-error.js';

/** Two, for a second face in the frame is a finding. */
const MAX_FACES = 2;

type RunningMode = 'VIDEO' | 'IMAGE';

export interface LandmarkerOptions {
  readonly assetBase: string;
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly model: Uint8Array<ArrayBuffer>;
  /** The canvas whose WebGL2 context the frames pass through. Without one MediaPipe reaches for `document`. */
  readonly canvas: OffscreenCanvas | HTMLCanvasElement;
}

/** MediaPipe's face landmarker. One call at a time. */
export interface Landmarker {
  /** Finds the faces of a camera's next frame, following those of the frame before. */
  detect(image: Pixels, atMs: number): Promise<readonly RawFace[]>;
  /** Finds the faces of a picture by itself. */
  inspect(image: Pixels): Promise<readonly RawFace[]>;
  close(): void;
}

/** Starts the landmarker on the CPU. Works in a module worker and on a page. */
export async function openLandmarker({ assetBase, wasm, model, canvas }: LandmarkerOptions): Promise<Landmarker> {
  const { path, sha256 } = RUNTIME_FILES.mediapipeLoader;
  // The hash keeps a cache from mixing the loader of another version with these bytes.
  const factory = await importLoader(new URL(`${path}?sha256=${sha256}`, assetBase).href);
  const landmarker = await withModule(factory, { wasmBinary: wasm, print: silent, printErr: silent }, () =>
    FaceLandmarker.createFromOptions(
      { wasmLoaderPath: '', wasmBinaryPath: '' },
      {
        baseOptions: { modelAssetBuffer: model, delegate: 'CPU' },
        canvas,
        runningMode: 'VIDEO',
        numFaces: MAX_FACES,
        outputFaceBlendshapes: true,
        outputFacialTransformationMatrixes: true,
      },
    ),
  );
  let mode: RunningMode = 'VIDEO';
  // Measured: 17 ms a change, where a second landmarker takes 400 ms to start and 50 MB.
  const change = async (wanted: RunningMode) => {
    if (mode !== wanted) await landmarker.setOptions({ runningMode: wanted });
    mode = wanted;
  };
  let lastStamp = 0;
  return {
    async detect({ data, width, height }, atMs) {
      await change('VIDEO');
      lastStamp = Math.max(lastStamp + 1, Math.round(atMs));
      return facesOf(landmarker.detectForVideo(new ImageData(data, width, height), lastStamp));
    },
    async inspect({ data, width, height }) {
      await change('IMAGE');
      return facesOf(landmarker.detect(new ImageData(data, width, height)));
    },
    close: () => landmarker.close(),
  };
}

/** The engine's own chatter has no place in the console of the page. Its failures are thrown. */
function silent(): void {}

/**
 * Where no loader path is given, MediaPipe reads its module's factory and options from two globals and clears them. So the
 * bytes that were checked are those that run, and no script element is made. On a page they may be somebody else's.
 */
async function withModule<T>(factory: unknown, options: object, create: () => Promise<T>): Promise<T> {
  const ModuleFactory: unknown = Reflect.get(globalThis, 'ModuleFactory');
  const Module: unknown = Reflect.get(globalThis, 'Module');
  Object.assign(globalThis, { ModuleFactory: factory, Module: options, custom_dbg: silent });
  try {
    return await create();
  } finally {
    Object.assign(globalThis, { ModuleFactory, Module });
  }
}

async function importLoader(url: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(/* @vite-ignore */ /* webpackIgnore: true */ url);
    return module.default;
  } catch (error) {
    throw new VisionError('asset_unavailable', `${url} could not be loaded.`, { cause: error });
  }
}

function facesOf(result: FaceLandmarkerResult): readonly RawFace[] {
  return result.faceLandmarks.map((points, index) => {
    const landmarks = new Float32Array(points.length * 3);
    points.forEach(({ x, y, z }, i) => {
      landmarks.set([x, y, z], i * 3);
    });
    const categories = result.faceBlendshapes[index]?.categories ?? [];
    return {
      landmarks,
      blendshapes: Object.fromEntries(categories.map(({ categoryName, score }) => [categoryName, score])),
      matrix: result.facialTransformationMatrixes[index]?.data ?? [],
    };
  });
}
