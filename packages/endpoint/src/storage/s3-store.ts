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

/** Keeps photos as objects `ab/abcdef…` in a bucket. An object is whole or not there. */
export function openS3Store(config: S3Config): PhotoStore {
  const call = callerOf(config);
  const { prefix = '' } = config;
  const ownerKey = `${prefix}store-id`;
  return {
    put: async (sha256, bytes) => {
      if ((await call('HEAD', keyOf(prefix, sha256))).status === 200) return;
      await call('PUT', keyOf(prefix, sha256), { body: bytes() });
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
      await call('PUT', ownerKey, { body: Buffer.from(id) });
    },
    check: async () => {
      await call('HEAD', keyOf(prefix, NO_PHOTO));
    },
  };
}

type Call = (
  method: string,
  path: string,
  more?: { readonly body?: Uint8Array; readonly signal?: AbortSignal | undefined },
) => Promise<Response>;

/** Signs calls; answers what the store has or has not, and throws whatever else it says. */
function callerOf({ url, region = 'us-east-1', accessKeyId, secretAccessKey, sessionToken }: S3Config): Call {
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  const client = new AwsClient({ ...credentials, region, service: 's3', retries: RETRIES });
  return async (method, path, { body, signal } = {}) => {
    const tooLate = AbortSignal.timeout(CALL_TIMEOUT_MS);
    const answer = await client.fetch(`${url.replace(/\/$/, '')}${path.startsWith('?') ? '' : '/'}${path}`, {
      method,
      signal: signal ? AbortSignal.any([signal, tooLate]) : tooLate,
      // The store compares it with what arrives.
      ...(body && { body: Buffer.from(body), headers: { 'x-amz-content-sha256': hashOf(body) } }),
    });
    if (answer.ok || (answer.status === 404 && method !== 'PUT' && !path.startsWith('?'))) return answer;
    await answer.body?.cancel();
    throw new S3Error(method, answer.status);
  };
}

/** Thrown when the store refuses a call. */
export class S3Error extends Error {
  override readonly name = 'S3Error';

  constructor(
    method: string,
    readonly code: number,
  ) {
    super(`The store answered ${method} with ${code}`);
  }
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
