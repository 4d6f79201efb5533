interface ModelFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file to be had from a public address. */
export interface PublicFile extends ModelFile {
  readonly url: string;
}

/** One model of the manifest: a public file, one that is made from a public file, or the project's own. */
export type ModelEntry = { readonly id: string } & (
  | PublicFile
  | (ModelFile & { readonly madeFrom: PublicFile & { readonly by: 'half_weights' | 'half_weights_any_size' } })
  /** `weights` is the file's place in this package. */
  | (ModelFile & { readonly weights: string; readonly source: string })
);

/** Where a file came from. */
export type ModelOrigin = 'present' | 'package' | 'cache' | 'folder' | 'network';

/** Where files may come from; `null` leaves a place out. */
export interface ModelSources {
  readonly cache: string | null;
  readonly folder: string | null;
  readonly network: boolean;
}

export interface SyncProgress {
  /** A model, or the file that one is made from. */
  readonly model: ModelFile;
  readonly loadedBytes: number;
  readonly origin: ModelOrigin;
}

export interface SyncOptions {
  /** The folder to bring the files into. */
  readonly into: string;
  /** Other models than those of this package. */
  readonly manifest?: { readonly models: readonly ModelEntry[] };
  readonly sources?: ModelSources;
  readonly onProgress?: (progress: SyncProgress) => void;
  /** A download that brings no byte for so long is given up. */
  readonly stallMs?: number;
}

/** Thrown when a model cannot be brought in; the message names the file, its URL and what to do. */
export declare class ModelSyncError extends Error {
  readonly name: 'ModelSyncError';
  readonly code: 'unavailable' | 'corrupt';
  readonly file: string;
}

/** The models of this package. */
export declare function readManifest(): Promise<{ readonly models: readonly ModelEntry[] }>;

/** Where files come from when the caller names no sources: a cache folder, folders with copies, then the public URL. */
export declare function defaultSources(env?: Readonly<Record<string, string | undefined>>): Promise<ModelSources>;

/** Brings every model of the manifest into a folder, each checked by its sha256. */
export declare function syncModels(
  options: SyncOptions,
): Promise<readonly { readonly id: string; readonly file: string; readonly origin: ModelOrigin }[]>;
