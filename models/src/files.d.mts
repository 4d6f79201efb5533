/** Hex sha256 of a file; `null` where there is no such file. */
export declare function sha256OfFile(path: string): Promise<string | null>;

/** Copies a file so that it appears whole or not at all. A read-only original gives a writable copy. */
export declare function copyWhole(from: string, target: string): Promise<void>;
