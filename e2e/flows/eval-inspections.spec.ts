import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActorCover } from '@live-capture/actor';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';
import { inRoot } from '../support/paths.mjs';
import { run } from '../support/run.js';

const HEADLINES = [
  'mask_refused',
  'sunglasses_refused',
  'cover_refused',
  'free_refused',
  'pose_mae_deg',
  'second_face_missed',
  'false_second_face',
  'obstruction_ms_p50',
];

const FOLDERS: readonly (readonly [string, ActorCover])[] = [
  ['free/dark_skin', 'none'],
  ['mask', 'mask'],
  ['sunglasses', 'sunglasses'],
];

async function drawPictures(page: Page, into: string): Promise<void> {
  for (const [folder, cover] of FOLDERS) {
    await mkdir(join(into, folder), { recursive: true });
    const pictures = await page.evaluate(async (worn) => {
      const { actor, base64 } = window.lab;
      const canvas = new OffscreenCanvas(640, 480);
      const painter = actor.createActor(canvas);
      const drawn = [];
      for (const yawDeg of [-8, 8]) {
        painter.render({ ...actor.NEUTRAL_SCENE, skinTone: 0.8, yawDeg, cover: worn });
        drawn.push(await base64(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })));
      }
      painter.close();
      return drawn;
    }, cover);
    for (const [index, picture] of pictures.entries()) {
      await writeFile(join(into, folder, `${index}.jpg`), Buffer.from(picture, 'base64'));
    }
  }
}

let data: string;

test.beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'live-capture-labelled-'));
});

test.afterEach(() => rm(data, { recursive: true }));

test('eval:inspections measures a folder of labelled pictures and prints its figures', async ({ page, site }) => {
  await openLab(page, site.url);
  await drawPictures(page, data);
  await writeFile(join(data, 'mask', 'broken.jpg'), 'no picture');

  const args = ['run', '-s', 'eval:inspections', '--', '--data', data, '--limit', '3', '--json'];
  const { command, unreadable, figures } = JSON.parse(await run('npm', args, { cwd: inRoot(), deadlineMs: 110_000 }));
  expect({ command, unreadable }).toEqual({ command: 'eval:inspections', unreadable: 1 });
  for (const name of HEADLINES) {
    expect(figures[name], name).toBeGreaterThanOrEqual(0);
    expect(figures[`${name}_n`], name).toBeGreaterThan(0);
  }
  expect(figures).toMatchObject({ mask_refused_n: 2, sunglasses_refused_n: 2, free_refused_n: 2 });
  expect(figures).toMatchObject({ free_refused_dark_skin_n: 2, no_face_mask: 0, no_face_mask_n: 2 });
  for (const name of HEADLINES.filter((key) => key.endsWith('_refused'))) expect(figures[name]).toBeLessThanOrEqual(1);
});

test('eval:inspections says in one line what is wrong with a folder', async () => {
  const asked = async (folder: string) => {
    const command = run('node', ['models/eval/src/inspections/main.mjs', '--data', folder], { cwd: inRoot() });
    return await command.then(
      () => 'ran',
      (error: Error) => error.message,
    );
  };
  expect(await asked(join(data, 'absent'))).toContain(`✗ There is no folder ${join(data, 'absent')}.`);
  await mkdir(join(data, 'faces'));
  expect(await asked(data)).toContain('✗ "faces" is no label. Labels: free, mask, sunglasses,');
});
