import { describe, expect, test } from 'vitest';
import { VisionError } from '../vision-error.js';
import { fit } from './photo.js';

/** An encoder whose bytes follow the quality: `full` at 1, and PNG has three times as many. */
function encoder(full: number) {
  const asked: (number | undefined)[] = [];
  const encode = async (quality?: number) => {
    asked.push(quality);
    const size = quality === undefined ? full * 3 : Math.round(full * quality ** 4);
    return new Blob([new Uint8Array(size)]);
  };
  return { asked, encode };
}

describe('fit', () => {
  test('a photo that fits is encoded once', async () => {
    const { asked, encode } = encoder(1000);
    expect(await fit(encode, { minBytes: 100, maxBytes: 1000 })).toMatchObject({
      mime: 'image/jpeg',
      jpegQuality: 0.95,
    });
    expect(asked).toEqual([0.95]);
  });

  test('both ends of the range are inside', async () => {
    const size = Math.round(1000 * 0.95 ** 4);
    const { encode } = encoder(1000);
    expect((await fit(encode, { minBytes: size, maxBytes: size })).blob.size).toBe(size);
  });

  test('too many bytes: the quality goes down until they fit', async () => {
    const { encode } = encoder(1000);
    const photo = await fit(encode, { minBytes: 100, maxBytes: 500 });
    expect(photo.jpegQuality).toBe(0.8);
    expect(photo.blob.size).toBeLessThanOrEqual(500);
  });

  test('too few bytes: the highest quality, then PNG', async () => {
    const { encode } = encoder(1000);
    expect(await fit(encode, { minBytes: 900, maxBytes: 5000 })).toMatchObject({ jpegQuality: 1 });
    const png = await fit(encode, { minBytes: 1100, maxBytes: 5000 });
    expect(png.mime).toBe('image/png');
    expect(png).not.toHaveProperty('jpegQuality');
  });

  test('what cannot fit fails', async () => {
    const { encode } = encoder(1000);
    for (const limits of [
      { minBytes: 5000, maxBytes: 9000 },
      { minBytes: 1, maxBytes: 2 },
    ]) {
      const error = await fit(encode, limits).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(VisionError);
      expect(error).toMatchObject({ code: 'photo_failed' });
    }
  });
});
