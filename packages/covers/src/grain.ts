/** The middle one of some values. */
export const median = (values: Iterable<number>): number => {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Fainter edges than this, of 255 from pixel to pixel, are noise. */
const EDGE = 8;

/** Fewer edges than this tell nothing. */
const ENOUGH = 8;

/** The deviations of the blur (in pixels) and of the noise (of 255) in a square of lumas. */
export function grainOf(lumas: Float32Array, side: number): { blurPx: number; noise: number } {
  const edges: { slope: number; width: number }[] = [];
  const rough: number[] = [];
  for (let y = 0; y < side; y += 1) {
    for (let x = 4; x < side - 5; x += 1) {
      const at = y * side + x;
      const [here, next] = [lumas[at] ?? 0, lumas[at + 1] ?? 0];
      const slope = Math.abs(next - here);
      rough.push(Math.abs(here - ((lumas[at - 1] ?? 0) + next) / 2));
      // The width of an edge is its height divided by its slope.
      if (slope >= EDGE) edges.push({ slope, width: Math.abs((lumas[at + 5] ?? 0) - (lumas[at - 4] ?? 0)) / slope });
    }
  }
  edges.sort((a, b) => b.slope - a.slope);
  const steepest = edges.slice(0, Math.max(ENOUGH, Math.floor(edges.length / 20)));
  // The edge of a Gaussian blur is 2.5 deviations wide; without edges nothing is known and a little blur is safe.
  const blurPx = edges.length < ENOUGH ? 1 : median(steepest.map(({ width }) => width)) / 2.5;
  // The median of the second difference of noise is 0.83 of its deviation; texture of skin is in it, so take less.
  return { blurPx: Math.max(0.4, Math.min(3, blurPx)), noise: Math.min(10, median(rough) * 0.6) };
}
