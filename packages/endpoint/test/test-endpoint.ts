import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EndpointConfig } from '../src/config.js';
import { createEndpoint } from '../src/endpoint.js';
import { dataFolder } from './data-folder.js';
import { noise } from './photos.js';

/** An answer with its parsed body; `{}` where there was none. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The report of a sweep that found nothing to do. */
export const NOTHING_SWEPT = { expired: 0, orphans: 0, missing: 0, withheld: 0, failed: 0 };

/** The bytes in base64. */
export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Every call on one photo: the method, and what follows the id. */
export const PHOTO_CALLS = [
  ['GET', ''],
  ['GET', '/download'],
  ['POST', '/redact'],
  ['DELETE', ''],
] as const;

/** An endpoint on a folder of its own, with a photo to upload and short ways to call it. */
export async function startTestEndpoint(config: Partial<EndpointConfig> = {}) {
  const folder = await dataFolder();
  const errors: unknown[] = [];
  const start = () =>
    createEndpoint({ dataDir: folder.path, fsync: false, onError: (error) => errors.push(error), ...config });
  let endpoint = start();
  const [photo] = await Promise.all([noise(300), endpoint.ready]);

  const fetch = (path: string, init?: RequestInit) => endpoint.fetch(new Request(`http://localhost/v1${path}`, init));

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await fetch(path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  };

  return {
    dataDir: folder.path,
    photo,
    /** What the endpoint answered with 500. */
    errors,
    fetch,
    call,
    upload: (fields: object = {}, headers?: Record<string, string>) =>
      call('POST', '/livePhotos', { clientId: 'client-1', data: base64(photo), ...fields }, headers),
    /** Whether a file with these bytes lies in the folder. */
    isKept: async (bytes: Uint8Array): Promise<boolean> => {
      const name = createHash('sha256').update(bytes).digest('hex');
      const names = await readdir(join(folder.path, 'photos'), { recursive: true }).catch(() => []);
      return names.some((path) => path.endsWith(name));
    },
    /** Another endpoint on the same folder. */
    start,
    sweep: () => endpoint.sweep(),
    metrics: () => endpoint.metrics(),
    stop: () => endpoint.close(),
    restart: () => {
      endpoint = start();
      return endpoint.ready;
    },
    end: async () => {
      await endpoint.close();
      await folder.remove();
    },
  };
}
