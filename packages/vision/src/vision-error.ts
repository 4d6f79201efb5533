import type { VisionErrorCode } from './vision.js';

/** An error in the form that crosses the worker's boundary. */
export interface PlainError {
  readonly code: VisionErrorCode;
  readonly message: string;
}

/** What every failed call of vision rejects with. The message is for developers. */
export class VisionError extends Error implements PlainError {
  override readonly name = 'VisionError';

  constructor(
    readonly code: VisionErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The error as it is, or under `code` where it is no `VisionError` yet. */
export function asVisionError(error: unknown, code: VisionErrorCode): VisionError {
  if (error instanceof VisionError) return error;
  return new VisionError(code, error instanceof Error ? error.message : String(error), { cause: error });
}
