/** Frames that the page makes itself, in place of the camera. */
export interface Source {
  readonly stream: MediaStream;
  close(): void;
}
