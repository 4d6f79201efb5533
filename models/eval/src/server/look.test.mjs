import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { labelledClips } from '../liveness/clips.mjs';
import { lookAt } from './look.mjs';

/** @type {string} */
let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-capture-look-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** A picture without pixels that holds one number. @param {number} value */
const jpeg = (value) => [0xff, 0xd8, 0xff, 0xe0, 0, 3, value, 0xff, 0xd9];

/** @param {Readonly<Record<string, readonly number[]>>} files by their names, what the pictures in them hold */
async function clipsOf(files) {
  await mkdir(join(folder, 'phone'));
  for (const [name, values] of Object.entries(files))
    await writeFile(join(folder, 'phone', name), Uint8Array.from(values.flatMap(jpeg)));
  return labelledClips(folder);
}

/** Finds no face where a picture holds a 0, and refuses one with a 9. */
const scorer = {
  score: async (/** @type {Uint8Array} */ bytes) => {
    const value = bytes[6] ?? 0;
    if (value === 9) throw new Error('The photo cannot be decoded\nat some place');
    return value === 0 ? null : value / 10;
  },
};

const look = async (/** @type {Readonly<Record<string, readonly number[]>>} */ files, every = 1) => {
  const { frames, problems } = await lookAt(await clipsOf(files), scorer, every, () => undefined);
  return { scores: frames.map(({ score }) => score), problems };
};

it('goes on after frames and clips that cannot be looked at, and lists them', async () => {
  expect(await look({ 'a.mjpeg': [1, 9, 0, 9], 'b.mp4': [1], 'c.mjpeg': [], 'd.mjpeg': [2] })).toEqual({
    scores: [0.1, null, 0.2],
    problems: [
      { name: 'phone/a.mjpeg', problem: '2 of 4 frames: The photo cannot be decoded' },
      { name: 'phone/b.mp4', problem: 'no .mjpeg clip' },
      { name: 'phone/c.mjpeg', problem: 'no frames in it' },
    ],
  });
});

it('lists a clip that is gone', async () => {
  const clips = await clipsOf({ 'a.mjpeg': [1], 'b.mjpeg': [2] });
  await rm(join(folder, 'phone', 'a.mjpeg'));
  const { frames, problems } = await lookAt(clips, scorer, 1, () => undefined);
  expect(frames).toMatchObject([{ species: 'phone', score: 0.2 }]);
  expect(problems).toMatchObject([{ name: 'phone/a.mjpeg', problem: expect.stringContaining('ENOENT') }]);
});

it('looks at every so many frames', async () => {
  expect(await look({ 'a.mjpeg': [1, 9, 3, 9, 5] }, 2)).toEqual({ scores: [0.1, 0.3, 0.5], problems: [] });
});
