import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pngOf } from '../../test/photos-with.js';
import { readHead, requireWhole } from './read-image.js';
import { createTurns } from './turns.js';

/** A grey picture of 16.8 megapixels. */
const grey = () => sharp({ create: { width: 4100, height: 4100, channels: 3, background: '#808080' } });

it.each([
  ['JPEG', (progressive: boolean) => grey().jpeg({ progressive }).toBuffer()],
  ['PNG', (progressive: boolean) => grey().png({ progressive }).toBuffer()],
])(
  'takes a large %s that is written line by line, and none in passes, which would be held whole',
  async (_, make) => {
    const [plain, inPasses] = [await make(false), await make(true)];
    await requireWhole({ bytes: plain, head: await readHead(plain) }, createTurns(1));
    await expect(readHead(inPasses)).rejects.toMatchObject({ status: 422 });
  },
  60_000,
);

it('asks for a turn by the pixels of the photo', async () => {
  const weights: number[] = [];
  const turns = createTurns(1);
  const observed = {
    waiting: 0,
    take: <T>(weight: number, work: () => Promise<T>) => {
      weights.push(weight);
      return turns.take(weight, work);
    },
  };
  const small = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  await requireWhole({ bytes: small, head: await readHead(small) }, observed);
  expect(weights).toEqual([600]);
});

it('knows the size of a photo as it is seen, turned as its EXIF says', async () => {
  const lying = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#808080' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await readHead(lying)).toEqual({ type: 'image/jpeg', size: { width: 20, height: 30 } });
});

it('refuses a picture of too many pixels by its head', async () => {
  await expect(readHead(pngOf(20_000, 20_000))).rejects.toMatchObject({ status: 422 });
});

it('sees by decoding it that a picture is broken', async () => {
  const bytes = pngOf(300, 200);
  const head = await readHead(bytes);
  expect(head).toEqual({ type: 'image/png', size: { width: 300, height: 200 } });
  await expect(requireWhole({ bytes, head }, createTurns(1))).rejects.toMatchObject({ status: 422 });
});
