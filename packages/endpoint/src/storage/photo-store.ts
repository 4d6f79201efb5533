/** Keeps photos by the sha256 of their bytes. */
export interface PhotoStore {
  /**
   * Keeps the bytes durably; does not ask for them where they are kept already. Sealed ones are not those that the sha256 is
   * of, but stand for them.
   */
  put(sha256: string, bytes: () => Uint8Array, isSealed?: boolean): Promise<void>;
  /** The bytes, or `null` where there are none. */
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Removes the bytes; does nothing where there are none. */
  remove(sha256: string): Promise<void>;
  /** Every kept sha256 that starts with this digit; rejects when the signal ends it. */
  list(digit: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Since when the bytes are kept, or `null` where there are none. */
  keptSince(sha256: string): Promise<Date | null>;
  /** Removes what was begun before a time and never finished; tells how many. */
  removeUnfinished(before: Date): Promise<number>;
  /** The id of the database that the photos belong to; `null` where none has claimed them. */
  readOwner(): Promise<string | null>;
  /** Lets the photos belong to a database. */
  writeOwner(id: string): Promise<void>;
  /** Rejects where no photo could be kept now. */
  check(): Promise<void>;
}
