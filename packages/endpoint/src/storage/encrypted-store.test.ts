import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Of } from '../../test/backends.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { encryptStore, UnknownKeyError } from './encrypted-store.js';
import { openFolderStore } from './folder-store.js';

const OLD = { id: 'old', key: randomBytes(32) };
const NEW = { id: 'new', key: randomBytes(32) };
const PHOTO = new Uint8Array(randomBytes(50_000));
const SHA256 = sha256Of(PHOTO);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

const storeWith = (...keys: { id: string; key: Uint8Array }[]) => encryptStore(openFolderStore(folder.path), keys);

it('reads with any of its keys, and writes with the first', async () => {
  await storeWith(OLD).put(SHA256, () => PHOTO);
  expect(await storeWith(NEW, OLD).get(SHA256)).toEqual(PHOTO);
  await storeWith(NEW, OLD).remove(SHA256);
  await storeWith(NEW, OLD).put(SHA256, () => PHOTO);
  expect(await storeWith(NEW).get(SHA256)).toEqual(PHOTO);
  await expect(storeWith(OLD).get(SHA256)).rejects.toBeInstanceOf(UnknownKeyError);
});

it('encrypts nothing that is kept already', async () => {
  await storeWith(OLD).put(SHA256, () => PHOTO);
  await storeWith(OLD).put(SHA256, () => {
    throw new Error('Nobody needs the bytes');
  });
});

it('reads what was kept before there were keys', async () => {
  await storeWith().put(SHA256, () => PHOTO);
  expect(await storeWith(NEW).get(SHA256)).toEqual(PHOTO);
  expect(await storeWith(NEW).get('0'.repeat(64))).toBeNull();
});

it.each([
  ['its key’s id', 6],
  ['its nonce', 10],
  ['its bytes', 1000],
  ['its tag', -1],
])('gives nothing back from a file that was changed in %s', async (_what, at) => {
  await storeWith(OLD).put(SHA256, () => PHOTO);
  const bare = openFolderStore(folder.path);
  const file = await bare.get(SHA256);
  if (!file) throw new Error('Nothing was kept');
  const index = at < 0 ? file.length + at : at;
  file[index] = (file[index] ?? 0) ^ 1;
  await bare.remove(SHA256);
  await bare.put(SHA256, () => file);
  await expect(storeWith(OLD).get(SHA256)).rejects.toThrow();
});

it('does not take one file for another', async () => {
  await storeWith(OLD).put(SHA256, () => PHOTO);
  const bare = openFolderStore(folder.path);
  const other = '1'.repeat(64);
  const sealed = (await bare.get(SHA256)) ?? PHOTO;
  await bare.put(other, () => sealed);
  await expect(storeWith(OLD).get(other)).rejects.toThrow();
});

it.each([
  [{ id: 'a/b', key: randomBytes(32) }],
  [{ id: '', key: randomBytes(32) }],
  [{ id: 'short', key: randomBytes(16) }],
])('refuses the key %#', (key) => {
  expect(() => storeWith(key)).toThrow(TypeError);
  expect(() => storeWith(OLD, { ...NEW, id: OLD.id })).toThrow(TypeError);
});
