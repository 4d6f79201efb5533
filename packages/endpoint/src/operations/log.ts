import type { SweepReport } from '../storage/storage-config.js';

/** What is logged: nothing of a person, no address, no key or token, no body. */
export type LogEntry =
  | {
      readonly event: 'request';
      /** Drawn for each request, and answered as `X-Request-Id`. */
      readonly requestId: string;
      readonly method: string;
      /** The call's pattern, such as `/v1/livePhotos/{id}`; `none` where there is no such call. */
      readonly route: string;
      readonly status: number;
      readonly ms: number;
      /** Name and code of what was answered with 500. */
      readonly error?: string;
    }
  | { readonly event: 'failure'; readonly error: string }
  | ({ readonly event: 'sweep' } & SweepReport);

/** Takes what is to be logged. */
export type Log = (entry: LogEntry) => void;

/** Name and code alone: messages of a database quote what was to be stored. */
export function nameOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = codeOf(error) ?? codeOf(error.cause);
  return code === null ? error.name : `${error.name} ${code}`;
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const { code } = error;
  return typeof code === 'number' || (typeof code === 'string' && /^\w{1,64}$/.test(code)) ? String(code) : null;
}
