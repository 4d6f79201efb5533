/** Counts of the 256 luminance bytes. */
export type Histogram = Uint32Array;

export interface HistogramMeasures {
  readonly luminanceMean: number;
  readonly luminanceVariance: number;
  readonly underExposedShare: number;
  readonly overExposedShare: number;
  readonly dynamicRangeBits: number;
}

/** OFIQ's LuminanceMean, LuminanceVariance, Under- and OverExposurePrevention and DynamicRange, raw. */
export function measureHistogram(histogram: Histogram): HistogramMeasures {
  const total = histogram.reduce((sum, count) => sum + count, 0) || 1;
  let mean = 0;
  let entropy = 0;
  histogram.forEach((count, byte) => {
    const share = count / total;
    mean += (share * byte) / 255;
    if (share > 0) entropy -= share * Math.log2(share);
  });
  let variance = 0;
  histogram.forEach((count, byte) => {
    variance += (count / total) * (byte / 255 - mean) ** 2;
  });
  const share = (from: number, to: number) =>
    histogram.subarray(from, to + 1).reduce((sum, count) => sum + count, 0) / total;
  return {
    luminanceMean: mean,
    luminanceVariance: variance,
    underExposedShare: share(0, 25),
    overExposedShare: share(247, 255),
    dynamicRangeBits: entropy,
  };
}

/** The overlap of two histograms of equal total: 0 for none, 1 for the same. */
export function overlap(a: Histogram, b: Histogram): number {
  const total = Math.max(
    a.reduce((sum, count) => sum + count, 0),
    1,
  );
  return a.reduce((sum, count, byte) => sum + Math.min(count, b[byte] ?? 0), 0) / total;
}
