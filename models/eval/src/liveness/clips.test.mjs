import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultClips, labelledClips, speciesOf } from './clips.mjs';

/** @type {string} */
let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-capture-clips-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** @param {string[]} paths */
async function files(...paths) {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
  }
}

it('takes the species from the first folder, and how to read a file from its ending', async () => {
  await files('live/a.mjpeg', 'live/deep/b.MP4', 'mask 3d/c.webm', 'print/d.JPG', 'print/LICENSE', 'print/e.txt');
  const found = (await labelledClips(folder)).map(({ name, species, medium }) => [name, species, medium]);
  expect(found).toEqual([
    ['live/a.mjpeg', 'live', 'mjpeg'],
    ['live/deep/b.MP4', 'live', 'video'],
    ['mask 3d/c.webm', 'mask 3d', 'video'],
    ['print/d.JPG', 'print', 'still'],
    ['print/e.txt', 'print', null],
  ]);
});

it('says what is wrong with a folder', async () => {
  await expect(labelledClips(join(folder, 'nowhere'))).rejects.toThrow('There is no folder');
  await expect(labelledClips(folder)).rejects.toThrow('holds no clips');
});

it.each([
  ['live-a.mjpeg', 'live'],
  ['live-b-dark.mjpeg', 'live'],
  ['screen-a-phone.mjpeg', 'phone'],
  ['screen-g-monitor.mjpeg', 'monitor'],
  ['screen-1.jpg', 'screen'],
  ['print-1.jpg', 'print'],
  ['notes.txt', null],
])('the project’s %s is %s', (name, species) => {
  expect(speciesOf(`/media/${name}`)).toBe(species);
});

it('finds none of the project’s own clips where there are none', async () => {
  expect(await defaultClips(join(folder, 'nowhere'))).toEqual([]);
  await files('webcam/live-a.mjpeg', 'pad-samples/print-1.jpg', 'pad-samples/LICENSE');
  expect((await defaultClips(folder)).map(({ name }) => name)).toEqual([
    'webcam/live-a.mjpeg',
    'pad-samples/print-1.jpg',
  ]);
});
