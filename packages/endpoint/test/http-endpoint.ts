import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import type { EndpointConfig } from '../src/config.js';
import { serveEndpoint } from '../src/serve.js';
import { dataFolder } from './data-folder.js';
import { noise } from './photos.js';

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly body: Record<string, unknown>;
}

/** What to send beside the method and the path. */
export interface HttpCall {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export const KEY = 'live_key-of-the-back-end';
export const ORIGIN = 'https://bank.example';
export const SECRETS = [{ id: 'test', secret: 'a secret of at least thirty-two bytes' }];

/** An endpoint with a key and tokens that listens on loopback, and ways to call it that send what `fetch` would not. */
export async function startHttpEndpoint(config: Partial<EndpointConfig> = {}) {
  const folder = await dataFolder();
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const access = { apiKeys: [KEY], tokenSecrets: SECRETS, allowedOrigins: [ORIGIN] };
  const [photo, served] = await Promise.all([
    noise(300),
    serveEndpoint({ dataDir: folder.path, onError, ...access, ...config }),
  ]);
  const { hostname, port } = new URL(served.url);

  const open = (method: string, path: string, headers: Record<string, string> = {}) => {
    const options: RequestOptions = { hostname, port, method, path: `/v1${path}`, headers };
    return request(options);
  };
  const call = (method: string, path: string, { headers = {}, body }: HttpCall = {}) => {
    const isJson = body !== undefined && !(body instanceof Uint8Array);
    const outgoing = open(method, path, { ...(isJson && { 'content-type': 'application/json' }), ...headers });
    outgoing.end(isJson ? JSON.stringify(body) : body);
    return answerTo(outgoing);
  };
  const tokenFor = async (clientId: string, referrer = `${ORIGIN}/*`, fields = {}) => {
    const headers = { authorization: KEY };
    const { body } = await call('POST', '/tokens', { headers, body: { clientId, referrer, ...fields } });
    return String(body['token']);
  };
  return {
    photo,
    url: served.url,
    /** What was answered with 500. */
    errors,
    open,
    call,
    tokenFor,
    /** How many photos of a client are stored. */
    countOf: async (clientId: string) => {
      const headers = { authorization: KEY };
      return (await call('GET', `/livePhotos?clientId=${clientId}`, { headers })).body['totalItems'];
    },
    end: async () => {
      await served.close();
      await folder.remove();
    },
  };
}

/** Waits for the answer to a request. */
export function answerTo(outgoing: ReturnType<typeof request>): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    outgoing.once('error', reject);
    outgoing.once('response', async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const isJson = answer.headers['content-type']?.includes('json') && bytes.length > 0;
      const body = isJson ? JSON.parse(bytes.toString()) : {};
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, body });
    });
  });
}
