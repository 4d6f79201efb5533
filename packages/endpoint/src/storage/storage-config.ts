/** What calls of a bucket are signed with. */
export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A bucket of an S3-compatible store. */
export type S3Config = S3Bucket & (S3Credentials | S3CredentialsSource);

/** Where credentials that expire come from. */
export interface S3CredentialsSource {
  /** Asked before every call: it keeps them for as long as they hold. */
  readonly credentials: () => Promise<S3Credentials>;
}

/** Where a bucket is. */
export interface S3Bucket {
  /** Address of the bucket, such as `https://s3.eu-central-1.amazonaws.com/photos`. */
  readonly url: string;
  /** `us-east-1` by default, which most other stores take. */
  readonly region?: string | undefined;
  /** Start of every object's name, such as `live/`; none by default. */
  readonly prefix?: string | undefined;
}

/** A key for photos at rest. */
export interface EncryptionKey {
  /** Up to 64 letters, digits, `.`, `_` and `-`; written into every file, so that its key is found again. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** How long photos are kept, in whole days of 1 to 99,999. */
export interface Retention {
  /** Days for every client that is not named; for ever by default. */
  readonly defaultDays?: number | undefined;
  readonly clientDays?: Readonly<Record<string, number>> | undefined;
  /** Whether the record of an old photo goes with its bytes or stays; it goes by default. */
  readonly action?: 'delete' | 'redact' | undefined;
}

/** When the store and the database are compared. */
export interface SweepConfig {
  /** 6 hours by default; 0 for never, neither at the start. */
  readonly everyMs?: number | undefined;
  /** A file without a row is left alone for so long; an hour by default. */
  readonly graceMs?: number | undefined;
}

/** What a sweep did and found. */
export interface SweepReport {
  /** Photos beyond their client's retention, now redacted or deleted. */
  readonly expired: number;
  /** Files without a row, and unfinished ones, now removed. */
  readonly orphans: number;
  /** Records whose bytes are lost, counted by their bytes: nothing can be done but to look for a backup. */
  readonly missing: number;
  /** Files without a row that were not removed, as they are most of the files; `onError` is told, too. */
  readonly withheld: number;
  /** What could not be removed or looked at, while the rest was; `onError` is told of each. */
  readonly failed: number;
}

/** Where photos and their rows are kept. */
export interface StorageConfig {
  /** Folder of the embedded database and the photos; made where it is missing. */
  readonly dataDir: string;
  /** Whether the embedded database waits for the disk, as it does by default; `false` is for tests and demos. */
  readonly fsync?: boolean | undefined;
  /** A PostgreSQL to use instead of the embedded one; several endpoints may share it. */
  readonly databaseUrl?: string | undefined;
  /** A bucket to keep photos in instead of the folder; endpoints that share a database share it, too. */
  readonly s3?: S3Config | undefined;
  /** Keys for photos at rest: the first one encrypts, each of them decrypts. Without any photos are kept as they are. */
  readonly encryptionKeys?: readonly EncryptionKey[] | undefined;
  readonly retention?: Retention | undefined;
  readonly sweep?: SweepConfig | undefined;
  /** Told of every sweep: numbers alone. */
  readonly onSweep?: ((report: SweepReport) => void) | undefined;
}
