/** Pixels as a canvas gives them: red, green, blue and alpha, row by row. */
export interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture of one grey. */
export function plain(width: number, height: number, grey: number): Rgba {
  return { width, height, data: new Uint8Array(width * height * 4).fill(grey) };
}
