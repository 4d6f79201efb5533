/** A network with one input and its outputs by name, whatever runs it. */
export interface RunnableNet {
  /** `shape` is that of the input, for example 1x3x80x80. */
  run(input: Float32Array, shape: readonly number[]): Promise<Readonly<Record<string, Float32Array>>>;
}
