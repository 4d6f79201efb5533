import type { Size } from '@live-capture/core';

/** What a picture's file says of itself before anything is decoded. */
export interface StillHeader extends Size {
  /** Whether the file goes on to the end of its first picture. */
  readonly whole: boolean;
}
