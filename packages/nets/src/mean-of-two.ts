/** Mean of two RGBA pixels at once, each channel by itself: half of what differs, and all that is equal. */
export function meanOfTwo(a: number, b: number): number {
  return (((a ^ b) & 0xfefefefe) >>> 1) + (a & b);
}
