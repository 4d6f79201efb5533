#!/usr/bin/env node
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accessOfEnvironment, bringInspectionModels, serveEndpoint, storageOfEnvironment } from '../dist/index.js';

const HELP = `Usage: live-photos-endpoint [options]

A live photos endpoint: rows in an embedded PostgreSQL, photos as files.

  --data DIR            folder of the database and the photos  (LIVE_PHOTOS_DATA, ./live-photos)
  --port PORT           port to listen on, 0 for a free one    (LIVE_PHOTOS_PORT, 8787)
  --host HOST           address to listen on                   (LIVE_PHOTOS_HOST, 127.0.0.1)
  --metrics-port PORT   port of /metrics for Prometheus, which needs no key; none by default
                        (LIVE_PHOTOS_METRICS_PORT)
  --metrics-host HOST   address of that port                   (LIVE_PHOTOS_METRICS_HOST, 127.0.0.1)
  --allow-origin URL    origin of pages that may call it; may be repeated
                        (LIVE_PHOTOS_ALLOWED_ORIGINS, separated by commas)
  --models DIR          folder of the model files that photos are inspected with; what is missing is brought in at
                        the start, see LIVE_CAPTURE_MODELS     (LIVE_PHOTOS_MODELS, models in the data folder)
  --keep-refused        keeps photos that the inspection refuses, for audit   (LIVE_PHOTOS_KEEP_REFUSED=on)
  --no-inspection       believes whoever uploads               (LIVE_PHOTOS_INSPECTION=off)
  --make-key            prints a new API key, and its digest for the configuration, and ends
  --help                this text

GET /healthz and GET /readyz tell whether it lives, and whether its database and store answer. Each request is one line of
JSON on standard output, without anything about a person. SIGTERM and SIGINT let running requests end; a second one does not.

Secrets and storage come from the environment, so that they do not show in process lists:

  LIVE_PHOTOS_API_KEYS       keys of at least 24 characters, or digests, separated by commas; where it is not set the
                             endpoint is open and listens on loopback alone
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

/** Requests get ten seconds to end; the store and the database then have as much. */
const CLOSE_MS = 20_000;

const env = process.env;

/** 256 random bits, which no one guesses from the digest. */
function makeKey() {
  const key = `live_${randomBytes(32).toString('base64url')}`;
  return `key     ${key}\ndigest  sha256:${createHash('sha256').update(key).digest('hex')}\n`;
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`'${text}' is no port`);
  return port;
}

function readConfig() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: env.LIVE_PHOTOS_DATA ?? './live-photos' },
      port: { type: 'string', default: env.LIVE_PHOTOS_PORT ?? '8787' },
      host: { type: 'string', default: env.LIVE_PHOTOS_HOST ?? '127.0.0.1' },
      'metrics-port': { type: 'string', default: env.LIVE_PHOTOS_METRICS_PORT ?? '' },
      'metrics-host': { type: 'string', default: env.LIVE_PHOTOS_METRICS_HOST ?? '127.0.0.1' },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      models: { type: 'string', default: env.LIVE_PHOTOS_MODELS },
      'keep-refused': { type: 'boolean', default: env.LIVE_PHOTOS_KEEP_REFUSED === 'on' },
      'no-inspection': { type: 'boolean', default: env.LIVE_PHOTOS_INSPECTION === 'off' },
      'make-key': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return HELP;
  if (values['make-key']) return makeKey();
  const metricsPort = values['metrics-port'];
  const origins = values['allow-origin'];
  const access = accessOfEnvironment(env);
  return {
    ...storageOfEnvironment(env),
    dataDir: values.data,
    inspection: values['no-inspection']
      ? undefined
      : { modelsDir: values.models ?? join(values.data, 'models'), keepRefused: values['keep-refused'] },
    hostname: values.host,
    port: portOf(values.port),
    metrics: metricsPort === '' ? undefined : { hostname: values['metrics-host'], port: portOf(metricsPort) },
    ...access,
    allowedOrigins: origins.length > 0 ? origins : access.allowedOrigins,
  };
}

async function main() {
  const config = readConfig();
  if (typeof config === 'string') {
    process.stdout.write(config);
    return;
  }
  if (config.inspection) await bringModels(config.inspection.modelsDir);
  const stopped = stopSignal();
  const endpoint = await serveEndpoint({ ...config, log });
  log({ event: 'listening', url: endpoint.url, metricsUrl: endpoint.metricsUrl });
  await stopped;
  log({ event: 'closing' });
  await endpoint.close();
}

/** An endpoint that cannot inspect does not start in silence. @param {string} folder */
async function bringModels(folder) {
  try {
    await bringInspectionModels(folder);
  } catch (error) {
    throw new Error(`${error.message}\n  Or start with --no-inspection: then a photo of anything is stored.`);
  }
}

/** One line of JSON. @param {Record<string, unknown> & { event: string }} entry */
function log(entry) {
  const failed = entry.event === 'failure' || Number(entry.status) >= 500;
  const line = { time: new Date().toISOString(), level: failed ? 'error' : 'info', ...entry };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Resolves at the first signal to end; the second one ends the process at once, and so does a close that hangs. */
function stopSignal() {
  return new Promise((resolve) => {
    let signals = 0;
    const stop = () => {
      signals += 1;
      if (signals > 1) process.exit(1);
      setTimeout(() => process.exit(1), CLOSE_MS).unref();
      resolve(undefined);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}

main().catch((error) => {
  console.error(`live-photos-endpoint: ${error.message}`);
  process.exitCode = 1;
});
