import sharp from 'sharp';

/** A picture of noise: it does not compress, so its size grows with its sides. Each call makes another one. */
export async function noise(side: number, format: 'jpeg' | 'png' = 'jpeg'): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width: side, height: side, channels: 3, background: '#808080' } as const;
  const picture = sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 50 } } });
  return new Uint8Array(await picture[format]().toBuffer());
}
