import type { RunnableNet } from '@live-capture/nets';
import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** A network in ONNX Runtime. */
export interface Net extends RunnableNet {
  /** Frees the network; it runs no more. */
  close(): Promise<void>;
}

/** Frees several; one that fails keeps no other open. */
export async function closeNets(nets: readonly Net[]): Promise<void> {
  await Promise.allSettled(nets.map((net) => net.close()));
}

/** Where a network runs. */
export type NetBackend = 'wasm' | 'webgpu';

/** ONNX Runtime, once for all networks. */
export interface NetRuntime {
  open(model: Uint8Array, backend: NetBackend): Promise<Net>;
}

/** What the two builds of ONNX Runtime have in common. */
interface OnnxRuntime {
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
 * Starts ONNX Runtime. Only the build that runs is loaded; that of WebGPU runs networks on WASM, too. One thread: a run
 * takes a few milliseconds, and more threads would need a cross-origin isolated page and workers of their own.
 */
export async function openNetRuntime(build: NetBackend, wasm: Uint8Array): Promise<NetRuntime> {
  const runtime: OnnxRuntime = await (build === 'webgpu'
    ? import('onnxruntime-web/webgpu')
    : import('onnxruntime-web/wasm'));
  runtime.env.logLevel = 'error';
  runtime.env.wasm.wasmBinary = wasm;
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.proxy = false;
  return { open: (model, backend) => openNet(runtime, model, backend) };
}

async function openNet(runtime: OnnxRuntime, model: Uint8Array, backend: NetBackend): Promise<Net> {
  const session = await runtime.InferenceSession.create(model, { executionProviders: [backend] });
  const [inputName] = session.inputNames;
  if (inputName === undefined) throw new Error('A model has no input.');
  return {
    async run(input, shape) {
      const outputs = await session.run({ [inputName]: new runtime.Tensor('float32', input, shape) });
      return Object.fromEntries(Object.entries(outputs).map(([name, { data }]) => [name, numbers(data)]));
    },
    close: () => session.release(),
  };
}

function numbers(data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error('A model gave no numbers.');
}
