import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { isKeyId } from '../key-id.js';
import type { PhotoStore } from './photo-store.js';
import type { EncryptionKey } from './storage-config.js';

/** Start of an encrypted file, version 1: then come the length of the key's id, the id, the nonce, the bytes, the tag. */
const MAGIC = Buffer.from('LPE1');
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** NIST SP 800-38D recommends 96 bits; drawn at random they are safe for 2^32 photos of one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Thrown when a file's key is not among the keys. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
}

/** A store whose bytes are encrypted with the first of the keys; each of them decrypts. Names and sizes stay readable. */
export function encryptStore(store: PhotoStore, keys: readonly EncryptionKey[]): PhotoStore {
  const [first] = keys;
  if (!first) return store;
  requireKeys(keys);
  return {
    ...store,
    put: (sha256, bytes) => store.put(sha256, () => encrypt(first, sha256, bytes()), true),
    get: async (sha256) => {
      const sealed = await store.get(sha256);
      return sealed && decrypt(keys, sha256, sealed);
    },
  };
}

function requireKeys(keys: readonly EncryptionKey[]): void {
  const ids = new Set(keys.map(({ id }) => id));
  if (ids.size < keys.length) throw new TypeError('Two encryption keys have the same id');
  for (const { id, key } of keys) {
    if (!isKeyId(id)) throw new TypeError('The id of an encryption key has 1 to 64 letters, digits, . _ -');
    if (key.length !== KEY_BYTES) throw new TypeError(`The encryption key ${id} has not ${KEY_BYTES} bytes`);
  }
}

function encrypt({ id, key }: EncryptionKey, sha256: string, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const head = Buffer.concat([MAGIC, Buffer.from([id.length]), Buffer.from(id, 'latin1'), nonce]);
  // Bound to its head and name: no file can stand in for another.
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.concat([head, Buffer.from(sha256)]));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([head, sealed, cipher.getAuthTag()]);
}

/** What was kept before there were keys is handed out as it is: its sha256 is compared by whoever asked. */
function decrypt(keys: readonly EncryptionKey[], sha256: string, file: Uint8Array<ArrayBuffer>) {
  if (!MAGIC.equals(file.subarray(0, MAGIC.length))) return file;
  const idStart = MAGIC.length + 1;
  const nonceStart = idStart + (file[MAGIC.length] ?? 0);
  const start = nonceStart + NONCE_BYTES;
  const id = Buffer.from(file.subarray(idStart, nonceStart)).toString('latin1');
  const key = keys.find((one) => one.id === id);
  if (!key) throw new UnknownKeyError('A photo is encrypted with a key that is not configured');
  const decipher = createDecipheriv(CIPHER, key.key, file.subarray(nonceStart, start));
  decipher.setAAD(Buffer.concat([file.subarray(0, start), Buffer.from(sha256)]));
  decipher.setAuthTag(file.subarray(-TAG_BYTES));
  return new Uint8Array(Buffer.concat([decipher.update(file.subarray(start, -TAG_BYTES)), decipher.final()]));
}
