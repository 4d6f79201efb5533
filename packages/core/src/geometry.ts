/** A width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An axis-aligned box in pixels, measured from the frame's upper left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}
