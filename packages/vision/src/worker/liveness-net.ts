import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { INPUT_SIZE } from '../liveness/input.js';

/** One model of the pair: from its input to its logits. */
export interface LivenessNet {
  run(input: Float32Array): Promise<ArrayLike<number>>;
  close(): Promise<void>;
}

/** What the two builds of ONNX Runtime have in common. */
interface Runtime {
  readonly env: {
    logLevel?: string;
    readonly wasm: { wasmBinary?: ArrayBufferLike | Uint8Array; numThreads?: number; proxy?: boolean };
  };
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}

/**
 * Starts ONNX Runtime for models, one net each. Only the build that runs is loaded. One thread: a run takes about 4 ms,
 * and more threads would need a cross-origin isolated page and workers of their own.
 */
export async function openLivenessNets(
  backend: 'wasm' | 'webgpu',
  wasm: Uint8Array,
  models: readonly Uint8Array[],
): Promise<readonly LivenessNet[]> {
  const runtime: Runtime = await (backend === 'webgpu'
    ? import('onnxruntime-web/webgpu')
    : import('onnxruntime-web/wasm'));
  runtime.env.logLevel = 'error';
  runtime.env.wasm.wasmBinary = wasm;
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.proxy = false;
  const nets: LivenessNet[] = [];
  for (const model of models) nets.push(await openNet(runtime, backend, model));
  return nets;
}

async function openNet(runtime: Runtime, backend: 'wasm' | 'webgpu', model: Uint8Array): Promise<LivenessNet> {
  const session = await runtime.InferenceSession.create(model, { executionProviders: [backend] });
  const inputName = session.inputNames[0] ?? 'input';
  const outputName = session.outputNames[0] ?? 'output';
  return {
    async run(input) {
      const tensor = new runtime.Tensor('float32', input, [1, 3, INPUT_SIZE, INPUT_SIZE]);
      const outputs = await session.run({ [inputName]: tensor });
      const data = outputs[outputName]?.data;
      if (!(data instanceof Float32Array)) throw new Error('The liveness model gave no numbers.');
      return data;
    },
    close: () => session.release(),
  };
}
