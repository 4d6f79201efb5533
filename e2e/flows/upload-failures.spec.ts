import type { FailureCode, PolicyOverrides } from '@live-capture/core';
import type { Fault } from '../support/fault-proxy.js';
import { expect, test } from '../support/fixtures.js';

const UPLOAD = { method: 'POST', path: /\/v1\/livePhotos/ } as const;

interface Case {
  readonly what: string;
  readonly fault: Fault;
  readonly code: FailureCode;
  readonly again: 'Send again' | 'Try again';
  readonly policy?: PolicyOverrides;
}

const refused = (status: number, reasons: readonly string[] = []) => ({
  kind: 'status' as const,
  status,
  body: {
    type: 'processing_error',
    message: `HTTP ${status}`,
    reasons: reasons.map((code) => ({ code, severity: 'reject', inspection: 'faces_analysis' })),
  },
});

const CASES: readonly Case[] = [
  { what: '401', fault: refused(401), code: 'unauthorized', again: 'Send again' },
  { what: '403', fault: refused(403), code: 'forbidden', again: 'Send again' },
  { what: '400', fault: refused(400), code: 'bad_request', again: 'Try again' },
  { what: '413', fault: refused(413), code: 'image_bytes', again: 'Try again' },
  { what: '422', fault: refused(422, ['multiple_faces']), code: 'photo_refused', again: 'Try again' },
  { what: '429, again and again', fault: refused(429), code: 'rate_limited', again: 'Send again' },
  {
    what: '500, again and again',
    fault: refused(500),
    code: 'server_error',
    again: 'Send again',
    policy: { uploadTimeoutMs: 20_000 },
  },
  {
    what: 'no answer',
    fault: { kind: 'hang' },
    code: 'upload_timeout',
    again: 'Send again',
    policy: { uploadTimeoutMs: 2_000 },
  },
];

test.use({ camera: { kind: 'actor', performance: 'still' } });

for (const { what, fault, code, again, policy } of CASES) {
  test(`the endpoint answers with ${what}: ${code}, and "${again}" stores one photo`, async ({ capture, faults }) => {
    faults.fail(fault, UPLOAD);
    await capture.open(policy ? { policy } : {});
    await capture.start();
    await capture.failsWith(code);
    const captured = await capture.photoSha256();
    faults.heal();
    const mark = await capture.mark();
    await capture.button(again).click();
    await capture.reaches('completed', { after: mark });

    const statuses = (await capture.statuses()).slice(mark);
    // Sending again needs no camera: the photo that was taken is still there.
    expect(statuses.includes('preparing')).toBe(again === 'Try again');
    if (again === 'Send again') expect(await capture.photoSha256()).toBe(captured);
    const { totalItems } = await capture.stored.list({ clientId: capture.setup.clientId });
    expect(totalItems).toBe(1);
  });
}

test('422 tells the page the reasons', async ({ capture, faults }) => {
  faults.fail(refused(422, ['multiple_faces', 'face_cropped']), UPLOAD);
  await capture.open();
  await capture.start();
  await capture.failsWith('photo_refused');
  expect((await capture.events('error'))[0]?.detail.reasons).toEqual(['multiple_faces', 'face_cropped']);
});

test('500 twice, then 200: the photo is stored once and nobody notices', async ({ capture, faults }) => {
  faults.fail(refused(500), { ...UPLOAD, times: 2 });
  await capture.open();
  await capture.start();
  await capture.reaches('completed');
  expect(await capture.events('error')).toEqual([]);
  const uploads = faults.seen.filter(({ method, path }) => method === 'POST' && UPLOAD.path.test(path));
  expect(uploads).toHaveLength(3);
  expect(new Set(uploads.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  const { totalItems } = await capture.stored.list({ clientId: capture.setup.clientId });
  expect(totalItems).toBe(1);
});

test('the authorization is asked for at each sending, once more after 401, and never shown', async ({
  capture,
  faults,
}) => {
  faults.fail(refused(401), { ...UPLOAD, times: 2 });
  await capture.open();
  await capture.page.evaluate(() => {
    const { element } = window.kit;
    const { authorization } = element;
    if (typeof authorization !== 'function') throw new Error('The page has no way to get tokens.');
    document.title = '';
    element.authorization = (wanted) => {
      document.title += wanted.refresh ? 'another,' : 'one,';
      return authorization(wanted);
    };
  });
  await capture.start();
  await capture.failsWith('unauthorized');
  const mark = await capture.mark();
  await capture.button('Send again').click();
  await capture.reaches('completed', { after: mark });
  expect(await capture.page.title()).toBe('one,another,one,');
  const uploads = faults.seen.filter(({ path }) => UPLOAD.path.test(path));
  expect(uploads).toHaveLength(3);
  const told = await capture.page.evaluate(() => JSON.stringify(window.kit.events) + document.body.outerHTML);
  for (const { headers } of uploads) {
    expect(headers.authorization).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(told).not.toContain(headers.authorization);
  }
});
