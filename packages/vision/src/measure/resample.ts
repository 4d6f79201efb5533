/** A grey image, row by row, 0..255. */
export interface Grey {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Which source samples make one target sample, and with what weight. */
interface Tap {
  readonly first: number;
  readonly weights: readonly number[];
}

/** Resizes a grey image: the mean over the covered area when shrinking, straight lines between samples when enlarging. */
export function resample(source: Grey, width: number, height: number): Grey {
  const columns = taps(source.width, width);
  const rows = taps(source.height, height);
  const wide = new Float32Array(width * source.height);
  for (let y = 0; y < source.height; y += 1) {
    columns.forEach(({ first, weights }, x) => {
      let sum = 0;
      for (let i = 0; i < weights.length; i += 1) {
        sum += (weights[i] ?? 0) * (source.data[y * source.width + first + i] ?? 0);
      }
      wide[y * width + x] = sum;
    });
  }
  const data = new Float32Array(width * height);
  rows.forEach(({ first, weights }, y) => {
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0;
      const from = (first + i) * width;
      for (let x = 0; x < width; x += 1)
        data[y * width + x] = (data[y * width + x] ?? 0) + weight * (wide[from + x] ?? 0);
    }
  });
  return { data, width, height };
}

function taps(from: number, to: number): readonly Tap[] {
  const ratio = from / to;
  return Array.from({ length: to }, (_, index) =>
    ratio > 1 ? areaTap(index, ratio, from) : lineTap(index, ratio, from),
  );
}

function areaTap(index: number, ratio: number, from: number): Tap {
  const start = index * ratio;
  const end = Math.min(start + ratio, from);
  const first = Math.floor(start);
  const weights: number[] = [];
  for (let i = first; i < Math.min(Math.ceil(end), from); i += 1) {
    weights.push((Math.min(i + 1, end) - Math.max(i, start)) / (end - start));
  }
  return { first, weights };
}

function lineTap(index: number, ratio: number, from: number): Tap {
  const centre = Math.min(Math.max((index + 0.5) * ratio - 0.5, 0), from - 1);
  const first = Math.min(Math.floor(centre), Math.max(from - 2, 0));
  return { first, weights: from > 1 ? [first + 1 - centre, centre - first] : [1] };
}
