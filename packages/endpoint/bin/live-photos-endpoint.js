#!/usr/bin/env node
import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { serveEndpoint, storageOfEnvironment } from '../dist/index.js';

const HELP = `Usage: live-photos-endpoint [options]

A live photos endpoint: rows in an embedded PostgreSQL, photos as files.

  --data DIR            folder of the database and the photos  (LIVE_PHOTOS_DATA, ./live-photos)
  --port PORT           port to listen on, 0 for a free one    (LIVE_PHOTOS_PORT, 8787)
  --host HOST           address to listen on                   (LIVE_PHOTOS_HOST, 127.0.0.1)
  --allow-origin URL    origin of pages that may call it; may be repeated
                        (LIVE_PHOTOS_ALLOWED_ORIGINS, separated by commas)
  --make-key            prints a new API key, and its digest for the configuration, and ends
  --help                this text

Secrets and storage come from the environment, so that they do not show in process lists:

  LIVE_PHOTOS_API_KEYS       keys or digests, separated by commas; without any the endpoint is open and listens on
                             loopback alone
  LIVE_PHOTOS_TOKEN_SECRETS  id:secret pairs, separated by commas: the first signs tokens, all are taken
  LIVE_PHOTOS_ENCRYPTION_KEYS
                             id:key pairs, separated by commas, each key 32 bytes in base64: the first encrypts photos
                             at rest, all decrypt
  DATABASE_URL               a PostgreSQL to use instead of the embedded one
  LIVE_PHOTOS_S3_URL         address of a bucket to keep photos in instead of the folder; needs AWS_ACCESS_KEY_ID and
                             AWS_SECRET_ACCESS_KEY, takes AWS_REGION, AWS_SESSION_TOKEN and LIVE_PHOTOS_S3_PREFIX

  LIVE_PHOTOS_RETENTION_DAYS    such as 365,client-1=30: for every client, and for those that are named
  LIVE_PHOTOS_RETENTION_ACTION  what then happens to a photo: delete (default) or redact
`;

const env = process.env;
const listOf = (text = '') =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** 256 random bits, which no one guesses from the digest. */
function makeKey() {
  const key = `live_${randomBytes(32).toString('base64url')}`;
  return `key     ${key}\ndigest  sha256:${createHash('sha256').update(key).digest('hex')}\n`;
}

/** The parts of `id:secret`. @param {string} pair */
function tokenSecretOf(pair) {
  const [id = '', ...secret] = pair.split(':');
  return { id, secret: secret.join(':') };
}

function readConfig() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: env.LIVE_PHOTOS_DATA ?? './live-photos' },
      port: { type: 'string', default: env.LIVE_PHOTOS_PORT ?? '8787' },
      host: { type: 'string', default: env.LIVE_PHOTOS_HOST ?? '127.0.0.1' },
      'allow-origin': { type: 'string', multiple: true, default: listOf(env.LIVE_PHOTOS_ALLOWED_ORIGINS) },
      'make-key': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return HELP;
  if (values['make-key']) return makeKey();
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`'${values.port}' is no port`);
  return {
    ...storageOfEnvironment(env),
    dataDir: values.data,
    hostname: values.host,
    port,
    allowedOrigins: values['allow-origin'],
    apiKeys: listOf(env.LIVE_PHOTOS_API_KEYS),
    tokenSecrets: listOf(env.LIVE_PHOTOS_TOKEN_SECRETS).map(tokenSecretOf),
  };
}

async function main() {
  const config = readConfig();
  if (typeof config === 'string') {
    process.stdout.write(config);
    return;
  }
  const stopped = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  // Name and code only: messages of the database quote what was to be stored.
  const onError = (error) => console.error(`internal: ${error?.name ?? 'Error'} ${error?.code ?? ''}`);
  const endpoint = await serveEndpoint({ ...config, onError });
  console.log(`Live photos endpoint: ${endpoint.url}`);
  await stopped;
  await endpoint.close();
}

main().catch((error) => {
  console.error(`live-photos-endpoint: ${error.message}`);
  process.exitCode = 1;
});
