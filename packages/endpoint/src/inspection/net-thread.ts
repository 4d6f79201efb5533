import { parentPort, workerData } from 'node:worker_threads';
import { type DetectedFace, facesOf, type Pixels, type RunnableNet, scoreLiveness } from '@live-capture/nets';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { landmarkBox } from './face-box.js';
import type { ModelBytes } from './models.js';
import type { Sight, SightAnswer, SightRequest } from './sight.js';

/** One thread for each session: photos run side by side instead. Sizes differ from photo to photo, so no plan of memory is kept. */
const OPTIONS = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableMemPattern: false,
  logSeverityLevel: 3,
} as const;

async function open(model: Uint8Array): Promise<RunnableNet> {
  const session = await InferenceSession.create(model, OPTIONS);
  const [inputName] = session.inputNames;
  if (inputName === undefined) throw new Error('A model has no input');
  return {
    async run(input, shape) {
      const outputs = await session.run({ [inputName]: new Tensor('float32', input, shape) });
      return Object.fromEntries(Object.entries(outputs).map(([name, { data }]) => [name, numbers(data)]));
    },
  };
}

function numbers(data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error('A model gave no numbers');
}

async function look(nets: readonly RunnableNet[], { pixels, liveness }: SightRequest): Promise<Sight> {
  const [detector, ...pair] = nets;
  if (!detector) throw new Error('There is no face detector');
  const faces = await facesOf(detector, pixels);
  const [face] = faces;
  return { faces, livenessScore: face && liveness ? await scoreFace(pair, face, pixels) : null };
}

/**
 * The mean over two boxes, the detector's own and about that of the landmarks: either by itself moves with the detector's
 * mistakes. On the 959 frames of the webcam clips live people so get .55 and more, and replays at most .26. By the detector's
 * box alone it is .37 and .22 on every second frame, by the other one .64 and .47.
 */
async function scoreFace(pair: readonly RunnableNet[], { box }: DetectedFace, pixels: Pixels): Promise<number> {
  const scores = [await scoreLiveness(pair, box, pixels), await scoreLiveness(pair, landmarkBox(box), pixels)];
  return scores.reduce<number>((sum, score) => sum + (score ?? NaN), 0) / scores.length;
}

const answer = (message: SightAnswer) => parentPort?.postMessage(message);

// The thread's own starter gives it the models.
const models: ModelBytes = workerData;
const nets = await Promise.all(models.map(open));
parentPort?.on('message', (request: SightRequest) => {
  look(nets, request).then(
    (sight) => answer({ type: 'seen', sight }),
    (error: unknown) => answer({ type: 'failed', message: error instanceof Error ? error.message : 'unknown' }),
  );
});
answer({ type: 'ready' });
