/** A file that vision loads: where it lies under the asset base, and what its bytes must be. */
export interface Asset {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
