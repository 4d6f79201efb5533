import { readFile } from 'node:fs/promises';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/**
 * The addresses that pages of an origin, and the workers in them, asked for: by the log that Chromium writes with
 * `--log-net-log` until it ends.
 */
export async function requestsInNetLog(path: string, origin: string): Promise<readonly string[]> {
  const log: NetLog = JSON.parse(await readFile(path, 'utf8'));
  const start = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  const requests = log.events.filter(({ type, params }) => type === start && params?.initiator === origin);
  return requests.map(({ params }) => params?.url ?? '');
}
