import { type Environment, listOf } from '../environment-list.js';
import { isDays } from './retention.js';
import type { EncryptionKey, Retention, S3Config, StorageConfig } from './storage-config.js';

/** What an environment says of storage; throws a `TypeError` where it says half. An empty variable counts as none. */
export function storageOfEnvironment(env: Environment): Omit<StorageConfig, 'dataDir'> {
  return {
    databaseUrl: env['DATABASE_URL'] || undefined,
    s3: s3Of(env),
    encryptionKeys: listOf(env['LIVE_PHOTOS_ENCRYPTION_KEYS']).map(keyOf),
    retention: retentionOf(env),
  };
}

function s3Of(env: Environment): S3Config | undefined {
  const url = env['LIVE_PHOTOS_S3_URL'];
  if (!url) return undefined;
  const accessKeyId = env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'];
  if (!accessKeyId || !secretAccessKey) {
    throw new TypeError('LIVE_PHOTOS_S3_URL needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  }
  return {
    url,
    accessKeyId,
    secretAccessKey,
    sessionToken: env['AWS_SESSION_TOKEN'] || undefined,
    region: env['AWS_REGION'] || undefined,
    prefix: env['LIVE_PHOTOS_S3_PREFIX'] || undefined,
  };
}

/** `id:base64`, as `openssl rand -base64 32` makes them. */
function keyOf(text: string): EncryptionKey {
  const [id = '', base64 = ''] = text.split(':');
  return { id, key: Buffer.from(base64, 'base64') };
}

/** `LIVE_PHOTOS_RETENTION_DAYS`, such as `365,client-1=30`: for every client, and for those that are named. */
function retentionOf(env: Environment): Retention {
  const parts = listOf(env['LIVE_PHOTOS_RETENTION_DAYS']).map((part) => {
    const at = part.lastIndexOf('=');
    return { client: at < 0 ? null : part.slice(0, at), days: daysOf(part.slice(at + 1)) };
  });
  const named = parts.flatMap(({ client, days }) => (client === null ? [] : [[client, days] as const]));
  return {
    defaultDays: parts.find(({ client }) => client === null)?.days,
    clientDays: Object.fromEntries(named),
    action: actionOf(env['LIVE_PHOTOS_RETENTION_ACTION'] || 'delete'),
  };
}

function actionOf(text: string): 'delete' | 'redact' {
  if (text !== 'delete' && text !== 'redact') throw new TypeError(`'${text}' is neither delete nor redact`);
  return text;
}

function daysOf(text: string): number {
  if (!/^\d+$/.test(text) || !isDays(Number(text))) throw new TypeError(`'${text}' is no number of days`);
  return Number(text);
}
