import { expect, it } from 'vitest';
import { storageOfEnvironment } from './storage-environment.js';

const NOTHING = { databaseUrl: undefined, s3: undefined, encryptionKeys: [] };
const KEEPS_ALL = { defaultDays: undefined, clientDays: {}, action: 'delete' };

it.each([{}, { DATABASE_URL: '', LIVE_PHOTOS_S3_URL: '', LIVE_PHOTOS_RETENTION_DAYS: '' }])(
  'keeps everything in the folder for ever unless told, %j',
  (env) => expect(storageOfEnvironment(env)).toEqual({ ...NOTHING, retention: KEEPS_ALL }),
);

it('reads a database, a bucket, keys and retention', () => {
  const env = {
    DATABASE_URL: 'postgres://db/photos',
    LIVE_PHOTOS_S3_URL: 'https://s3.example/photos',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
    LIVE_PHOTOS_ENCRYPTION_KEYS: `new:${Buffer.alloc(32, 1).toString('base64')},old:${Buffer.alloc(32, 2).toString('base64')}`,
    LIVE_PHOTOS_RETENTION_DAYS: '365, client=1=30',
    LIVE_PHOTOS_RETENTION_ACTION: 'redact',
  };
  expect(storageOfEnvironment(env)).toMatchObject({
    databaseUrl: env.DATABASE_URL,
    s3: { url: env.LIVE_PHOTOS_S3_URL, accessKeyId: 'id', secretAccessKey: 'secret' },
    encryptionKeys: [
      { id: 'new', key: Buffer.alloc(32, 1) },
      { id: 'old', key: Buffer.alloc(32, 2) },
    ],
    retention: { defaultDays: 365, clientDays: { 'client=1': 30 }, action: 'redact' },
  });
});

it.each([
  { LIVE_PHOTOS_S3_URL: 'https://s3.example/photos' },
  { LIVE_PHOTOS_RETENTION_ACTION: 'redakt' },
  { LIVE_PHOTOS_RETENTION_DAYS: 'ten' },
  { LIVE_PHOTOS_RETENTION_DAYS: '0' },
  { LIVE_PHOTOS_RETENTION_DAYS: 'client=' },
])('refuses %j', (env) => expect(() => storageOfEnvironment(env)).toThrow(TypeError));
