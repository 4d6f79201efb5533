import { readFile } from 'node:fs/promises';
import { createLivePhotosClient } from '@live-capture/client';
import { splitJpegs } from '../../models/eval/src/common/split-jpegs.mjs';
import { expectAccessible } from '../support/axe.js';
import { actorCamera } from '../support/camera-files.mjs';
import { expect, test } from '../support/fixtures.js';
import { picture } from '../support/picture.js';

test.describe('without a camera', () => {
  test.use({ camera: { kind: 'none' }, contextOptions: { viewport: { width: 1440, height: 1000 } } });

  test('the actor walks in, and the photo is stored, shown, listed and deleted', async ({ page, demo }) => {
    await page.goto(new URL('?client=walks-in', demo.url).href);
    await expect(page.getByTestId('source-actor')).toBeChecked();
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect(page.getByTestId('session-status')).toHaveText('completed', { timeout: 90_000 });

    const stored = createLivePhotosClient({ endpoint: demo.endpoint, authorization: demo.apiKey });
    const { items } = await stored.list({ clientId: 'walks-in' });
    expect(items).toHaveLength(1);
    const id = items[0]?.id ?? '';
    await expect(page.getByTestId('stored-id')).toContainText(id);
    await expect(page.getByTestId('inspection')).toHaveText('Inspected by the endpoint: accepted, as reported');
    const report = JSON.parse((await page.getByTestId('report').textContent()) ?? '');
    expect(report).toMatchObject({ schema: 'live-capture-report/1', camera: { source: 'stream', width: 1280 } });
    const signals: readonly { readonly code: string }[] = report.integrity;
    expect(signals.map(({ code }) => code)).toEqual(expect.arrayContaining(['page_stream', 'canvas_track']));
    await expect(page.getByTestId('log')).toContainText('Come closer');
    await expect(page.getByTestId('checks-count')).toContainText(/\d+ of \d+ pass/);
    await picture(page, 'demo');
    await page.getByTestId(`photo-${id}`).getByRole('button').click();
    await expect(page.getByTestId(`photo-${id}`)).toHaveCount(0);
    expect((await stored.list({ clientId: 'walks-in' })).items).toHaveLength(0);
  });

  test('a slider moves the actor, and the check follows it', async ({ page, demo }) => {
    await page.goto(new URL('?client=sliders&preset=good&overlay=on', demo.url).href);
    await page.getByTestId('actor-yawDeg').fill('30');
    await page.getByRole('button', { name: 'Start the camera' }).click();
    const yaw = page.getByTestId('check-headPoseYaw');
    await expect(yaw).toHaveAttribute('data-status', 'fail', { timeout: 60_000 });
    await expect(yaw).toContainText(/(2[6-9]|3[0-4])/);
    await expect(page.getByTestId('live-capture').getByRole('status')).toContainText(/Turn your head/);
    await page.getByTestId('actor-yawDeg').fill('0');
    await expect(page.getByTestId('session-status')).toHaveText('completed', { timeout: 60_000 });
  });

  test('the actor is challenged, does what it is asked, and every number of it is shown', async ({ page, demo }) => {
    await page.goto(new URL('?client=challenged&script=still', demo.url).href);
    await page.getByTestId('challenge-always').check({ force: true });
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect(page.getByTestId('session-status')).toHaveText('challenging', { timeout: 60_000 });
    await expect(page.getByTestId('session-status')).toHaveText('completed', { timeout: 90_000 });
    await expect(page.getByTestId('challenge-source')).toHaveText(/^[23] done, nonce: endpoint$/);
    const shown = await page.getByTestId('challenge-result').getByRole('row').allTextContents();
    const report = JSON.parse((await page.getByTestId('report').textContent()) ?? '');
    expect(report.challenge).toMatchObject({ source: 'endpoint', passed: true });
    // Two headings.
    expect(shown).toHaveLength(2 + report.challenge.actions.length + report.challenge.evidence.length);
    await picture(page, 'demo-challenge');
  });

  test('a picture file takes the place of the camera', async ({ page, demo, browsers, site }) => {
    const film = await actorCamera('still', async () => ({ browser: await browsers.get([]), siteUrl: site.url }));
    const [frame] = splitJpegs(await readFile(film));
    if (!frame) throw new Error('The film is empty.');
    await page.goto(new URL('?client=file&source=file&liveness=off', demo.url).href);
    const file = { name: 'face.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(frame) };
    await page.getByTestId('source-file-input').setInputFiles(file);
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect(page.getByTestId('session-status')).toHaveText('completed', { timeout: 60_000 });
  });

  test('the QA page has no accessibility violations', async ({ page, demo }) => {
    await page.goto(demo.url);
    await page.getByTestId('checks-count').waitFor();
    await expectAccessible(page);
  });
});

test.describe('with a camera', () => {
  test.use({ camera: { kind: 'actor', performance: 'still' } });

  test('the plain embed is accessible and starts the camera', async ({ page, demo }) => {
    await page.goto(new URL('embed.html', demo.url).href);
    await expectAccessible(page);
    await picture(page, 'embed');
    // Told for a moment only, which looking again and again could miss.
    await page.evaluate(() => {
      document.querySelector('live-capture')?.addEventListener('guidance', ({ detail }) => {
        if (detail.hint === 'hold_still') document.title = detail.text;
      });
    });
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect.poll(() => page.evaluate(() => window.cameraTracks.length), { timeout: 30_000 }).toBe(1);
    await expect(page).toHaveTitle('Hold still', { timeout: 60_000 });
  });

  test('the QA page takes the camera', async ({ page, demo }) => {
    await page.goto(new URL('?client=camera&source=camera&liveness=off', demo.url).href);
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect(page.getByTestId('session-status')).toHaveText('completed', { timeout: 60_000 });
    const report = JSON.parse((await page.getByTestId('report').textContent()) ?? '');
    expect(report.camera).toMatchObject({ source: 'camera', width: 1280, height: 720 });
  });
});
