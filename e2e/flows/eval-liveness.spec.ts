import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';
import { joinFrames } from '../support/mjpeg.mjs';
import { inRoot } from '../support/paths.mjs';
import { run } from '../support/run.js';

/** A hold of the liveness check at 15 frames a second, and somewhat more. */
const FRAMES = 16;

/** The actor as JPEG frames, and as a video of as many: a second of it, or more on a slow machine. */
async function filmed(page: Page): Promise<{ readonly jpegs: readonly Buffer[]; readonly video: Buffer }> {
  const { jpegs, video } = await page.evaluate(async (count) => {
    const { actor, base64 } = window.lab;
    const still = (atMs: number) => actor.sceneAt(actor.SCRIPTS.still, atMs);
    const pictures = [];
    const options = { width: 640, height: 480, frameRate: 15, durationMs: (count * 1000) / 15 };
    for await (const frame of actor.renderFrames(still, options)) pictures.push(await base64(frame));

    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 640, height: 480 });
    let drawn = 0;
    const counted = (atMs: number) => {
      drawn += 1;
      return still(atMs);
    };
    const { stream, stop } = actor.actorStream(canvas, counted, { frameRate: 15 });
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
    const recorded = new Promise<Blob>((resolve) => {
      recorder.ondataavailable = ({ data }) => resolve(data);
    });
    recorder.start();
    while (drawn <= count) await new Promise((resolve) => setTimeout(resolve, 20));
    recorder.stop();
    const film = await base64(await recorded);
    stop();
    return { jpegs: pictures, video: film };
  }, FRAMES);
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  return { jpegs: jpegs.map(bytes), video: bytes(video) };
}

let data: string;

test.beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'live-capture-clips-'));
});

test.afterEach(() => rm(data, { recursive: true }));

test('eval:liveness measures a folder of clips and prints its figures', async ({ page, site }) => {
  // The command has time for a slow machine.
  test.setTimeout(180_000);
  await openLab(page, site.url);
  const { jpegs, video } = await filmed(page);
  const [first = Buffer.alloc(0)] = jpegs;
  for (const species of ['live', 'paper mask', 'tablet']) await mkdir(join(data, species));
  await writeFile(join(data, 'live', 'a.mjpeg'), joinFrames(jpegs));
  await writeFile(join(data, 'live', 'b.mjpeg'), Buffer.concat([...jpegs.slice(0, 3), first.subarray(0, 900)]));
  await writeFile(join(data, 'live', 'broken.mjpeg'), 'no picture');
  await writeFile(join(data, 'tablet', 'c.webm'), video);
  await writeFile(join(data, 'tablet', 'broken.mp4'), 'no video');
  await writeFile(join(data, 'paper mask', 'd.jpg'), first);
  await writeFile(join(data, 'paper mask', 'notes.txt'), 'no clip');

  const records = join(data, 'records.json');
  const args = ['run', '-s', 'eval:liveness', '--', '--data', data, '--parts', 'human', '--records', records, '--json'];
  const { command, unreadable, figures } = JSON.parse(await run('npm', args, { cwd: inRoot(), deadlineMs: 160_000 }));
  // Two clips that are none, for either library, and a file of which nobody knows what it is.
  expect({ command, unreadable }).toEqual({ command: 'eval:liveness', unreadable: 5 });
  expect(figures).toMatchObject({ clips_total: 3, auc_frame_n: figures.human_auc_frame_n, sim_edgeless_apcer: null });
  // A picture is a frame and no presentation.
  expect(figures).toMatchObject({ apcer_paper_mask_frame_n: 1, apcer_tablet_n: 1, bpnrr_n: 2 });
  expect(figures).not.toHaveProperty('apcer_paper_mask');
  for (const name of ['apcer_worst', 'bpcer', 'acer', 'auc_frame', 'eer_frame', 'human_auc_frame']) {
    expect(figures[name], name).toBeGreaterThanOrEqual(0);
    expect(figures[name], name).toBeLessThanOrEqual(1);
  }
  expect(figures.decision_ms_p50).toBeGreaterThan(0);

  const frames: readonly { readonly clip: string }[] = JSON.parse(await readFile(records, 'utf8'));
  expect(frames.filter(({ clip }) => clip === 'live/a.mjpeg')).toHaveLength(FRAMES);
  expect(frames.filter(({ clip }) => clip === 'live/b.mjpeg')).toHaveLength(3);
  // Recorders start and stop a little late.
  expect(frames.filter(({ clip }) => clip === 'tablet/c.webm').length).toBeGreaterThan(8);
  expect(JSON.stringify(frames)).not.toContain('landmarks');
});

test('eval:liveness says in one line what is wrong', async () => {
  const asked = async (...args: readonly string[]) => {
    const command = run('node', ['models/eval/src/liveness/main.mjs', ...args], { cwd: inRoot() });
    return await command.then(
      () => 'ran',
      (error: Error) => error.message,
    );
  };
  expect(await asked('--data', join(data, 'absent'))).toContain(`✗ There is no folder ${join(data, 'absent')}.`);
  expect(await asked('--data', data)).toContain('holds no clips in folders named live or after an attack.');
  expect(await asked('--parts', 'colour')).toContain('✗ "colour" is no part. Parts: sweep, human, actor.');
});
