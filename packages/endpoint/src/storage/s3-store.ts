import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { PhotoStore } from './photo-store.js';
import type { S3Config } from './storage-config.js';

/** A call of the store: an upload holds its row's lock meanwhile, so a store that hangs must not hold it for long. */
const CALL_TIMEOUT_MS = 20_000;

/** Tries after the first, some hundred milliseconds in all; what then still fails is for the caller to try again. */
const RETRIES = 3;

/** A name that no photo has: to ask for it tells whether the store answers and takes the credentials. */
const NO_PHOTO = '0'.repeat(64);

/** Keeps photos as objects `ab/abcdef…` in a bucket. */
export function openS3Store(config: S3Config): PhotoStore {
  const call = callerOf(config);
  const { prefix = '' } = config;
  const ownerKey = `${prefix}store-id`;
  return {
    put: async (sha256, bytes, isSealed = false) => {
      const body = bytes();
      const kept = await call('HEAD', keyOf(prefix, sha256));
      // Some stores keep what had arrived of an upload that broke off.
      if (kept.status === 200 && kept.headers.get('content-length') === `${body.length}`) return;
      await call('PUT', keyOf(prefix, sha256), { body, digest: isSealed ? hashOf(body) : sha256 });
    },
    get: async (sha256) => {
      const answer = await call('GET', keyOf(prefix, sha256));
      return answer.status === 404 ? null : new Uint8Array(await answer.arrayBuffer());
    },
    remove: async (sha256) => {
      await call('DELETE', keyOf(prefix, sha256));
    },
    list: (digit, signal) => list(call, prefix, digit, signal),
    keptSince: async (sha256) => {
      const answer = await call('HEAD', keyOf(prefix, sha256));
      return answer.status === 404 ? null : new Date(answer.headers.get('last-modified') ?? 0);
    },
    // Only uploads in parts can stay unfinished, and photos are too small for those.
    removeUnfinished: async () => 0,
    readOwner: async () => {
      const answer = await call('GET', ownerKey);
      return answer.status === 404 ? null : await answer.text();
    },
    writeOwner: async (id) => {
      const body = Buffer.from(id);
      await call('PUT', ownerKey, { body, digest: hashOf(body) });
    },
    check: async () => {
      await call('HEAD', keyOf(prefix, NO_PHOTO));
    },
  };
}

/** What is sent, or ends a call. */
type More =
  | { readonly body: Uint8Array; readonly digest: string; readonly signal?: undefined }
  | { readonly body?: undefined; readonly signal?: AbortSignal | undefined };

type Call = (method: string, path: string, more?: More) => Promise<Response>;

/** Signs calls; answers what the store has or has not, and throws whatever else it says. */
function callerOf(config: S3Config): Call {
  const { url, region = 'us-east-1' } = config;
  // Keys that calls of one day are signed with, made from the secret.
  const cache = new Map<string, ArrayBuffer>();
  return async (method, path, { signal, ...more } = {}) => {
    const tooLate = AbortSignal.timeout(CALL_TIMEOUT_MS);
    const credentials = await Promise.race([credentialsOf(config), abortOf(tooLate)]).catch((cause: unknown) => {
      throw new S3Error('The credentials of the store cannot be had', { cause });
    });
    const client = new AwsClient({ ...credentials, region, service: 's3', retries: RETRIES, cache });
    const answer = await client.fetch(`${url.replace(/\/$/, '')}${path.startsWith('?') ? '' : '/'}${path}`, {
      method,
      signal: signal ? AbortSignal.any([signal, tooLate]) : tooLate,
      // The store compares it with what arrives.
      ...(more.body && { body: viewOf(more.body), headers: { 'x-amz-content-sha256': more.digest } }),
    });
    if (answer.ok || (answer.status === 404 && method !== 'PUT' && !path.startsWith('?'))) return answer;
    await answer.body?.cancel();
    throw new S3Error(`The store answered ${method} with ${answer.status}`);
  };
}

/** The same bytes as what can be sent, which memory that threads share cannot. */
function viewOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

async function credentialsOf(config: S3Config) {
  const { accessKeyId, secretAccessKey, sessionToken } = 'credentials' in config ? await config.credentials() : config;
  return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
}

/** Thrown when the store refuses a call, or there are no credentials for it. */
export class S3Error extends Error {
  override readonly name = 'S3Error';
}

/** Reads every page of a list; the next one starts after the last name, which is simpler than the token in XML. */
async function list(call: Call, prefix: string, digit: string, signal?: AbortSignal): Promise<readonly string[]> {
  const names: string[] = [];
  for (let after = ''; ; ) {
    const query = new URLSearchParams({
      'list-type': '2',
      prefix: prefix + digit,
      ...(after && { 'start-after': after }),
    });
    const xml = await (await call('GET', `?${query}`, { signal })).text();
    const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => unescaped(key));
    // Others may keep objects of their own there.
    const own = keys.filter((key) => /^[0-9a-f]{64}$/.test(key.slice(-64)) && key === keyOf(prefix, key.slice(-64)));
    names.push(...own.map((key) => key.slice(-64)));
    const last = keys.at(-1);
    if (last === undefined || !xml.includes('<IsTruncated>true</IsTruncated>')) return names;
    if (last === after) throw new Error('The store lists the same page again');
    after = last;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

function keyOf(prefix: string, sha256: string): string {
  return `${prefix}${sha256.slice(0, 2)}/${sha256}`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
