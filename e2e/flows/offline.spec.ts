import { expect, test } from '../support/fixtures.js';

const UPLOAD = { method: 'POST', path: /\/v1\/livePhotos$/ } as const;
const OFFLINE = 'Your photo is sent when the connection is back.';

test.use({ camera: { kind: 'actor', performance: 'still' } });

test('offline before the upload: the person is told, and the photo goes out when the connection is back', async ({
  capture,
  context,
  page,
}) => {
  await capture.open();
  await capture.losesConnectionAtUpload();
  await capture.start();
  await expect(page.getByText(OFFLINE).first()).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(`You are offline. ${OFFLINE}`);
  expect((await capture.events('progress')).at(-1)?.detail).toMatchObject({ phase: 'upload', offline: true });
  await context.setOffline(false);
  await capture.reaches('completed');
  expect(await capture.events('error')).toEqual([]);
  expect((await capture.stored.list({ clientId: capture.setup.clientId })).totalItems).toBe(1);
});

test('offline in the middle of an upload and back: exactly one photo is stored', async ({
  capture,
  context,
  faults,
  page,
}) => {
  // The photo arrives, its answer does not: the page cannot know.
  faults.fail({ kind: 'withhold' }, { ...UPLOAD, times: 1 });
  await capture.open();
  await capture.start();
  const { clientId } = capture.setup;
  await expect.poll(async () => (await capture.stored.list({ clientId })).totalItems, { timeout: 60_000 }).toBe(1);
  await context.setOffline(true);
  faults.cut();
  await expect(page.getByText(OFFLINE).first()).toBeVisible();
  await context.setOffline(false);
  await capture.reaches('completed');
  expect(await capture.events('error')).toEqual([]);
  const uploads = faults.seen.filter(({ method, path }) => method === UPLOAD.method && UPLOAD.path.test(path));
  expect(uploads).toHaveLength(2);
  expect(new Set(uploads.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  const { items } = await capture.stored.list({ clientId });
  expect(items.map(({ id }) => id)).toEqual([(await capture.events('complete'))[0]?.detail.livePhoto.id]);
});

test('offline for too long: network, and "Send again" stores the photo that was kept', async ({ capture, context }) => {
  await capture.open({ policy: { uploadTimeoutMs: 10_000 } });
  await capture.losesConnectionAtUpload();
  await capture.start();
  await capture.failsWith('network');
  const captured = await capture.photoSha256();
  await context.setOffline(false);
  const mark = await capture.mark();
  await capture.button('Send again').click();
  await capture.reaches('completed', { after: mark });
  expect(await capture.photoSha256()).toBe(captured);
  expect((await capture.stored.list({ clientId: capture.setup.clientId })).totalItems).toBe(1);
});
