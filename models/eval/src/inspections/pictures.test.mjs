import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { labelledPictures } from './pictures.mjs';

/** @type {string} */
let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-capture-pictures-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** @param {string[]} paths */
async function files(...paths) {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
  }
}

it('takes the label from the first folder, and below free the group from the second', async () => {
  await files('mask/a.jpg', 'mask/deep/down/b.png', 'free/c.jpg', 'free/glasses/d.jpg', 'free/glasses/round/e.jpg');
  const found = (await labelledPictures(folder)).map(({ name, label, groups }) => [name, label, ...groups]);
  expect(found).toEqual([
    ['free/c.jpg', 'free'],
    ['free/glasses/d.jpg', 'free', 'glasses'],
    ['free/glasses/round/e.jpg', 'free', 'glasses'],
    ['mask/a.jpg', 'mask'],
    ['mask/deep/down/b.png', 'mask'],
  ]);
});

it('leaves out what lies beside pictures, and follows links once', async () => {
  await files('README.md', 'mask/LICENSE', 'mask/.DS_Store', 'mask/a.jpg', '.cache/b.jpg');
  await symlink(folder, join(folder, 'mask', 'round'));
  await symlink(join(folder, 'mask'), join(folder, 'free'));
  const found = (await labelledPictures(folder)).map(({ name }) => name);
  expect(found).toContain('mask/a.jpg');
  expect(found.filter((name) => /README|LICENSE|DS_Store|cache/.test(name))).toEqual([]);
});

it('says what is wrong with a folder', async () => {
  await expect(labelledPictures(join(folder, 'nowhere'))).rejects.toThrow('There is no folder');
  await expect(labelledPictures(folder)).rejects.toThrow('holds no pictures');
  await files('faces/a.jpg');
  await expect(labelledPictures(folder)).rejects.toThrow('"faces" is no label');
});
