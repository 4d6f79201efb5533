import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_MEDIA, media, NO_MEDIA } from '../../test/media.js';
import { testModels } from '../../test/models.js';
import { base64, startTestEndpoint } from '../../test/test-endpoint.js';

describe.skipIf(!HAS_MEDIA)(`real pictures${HAS_MEDIA ? '' : `: ${NO_MEDIA}`}`, () => {
  let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;
  beforeAll(async () => {
    const rateLimits = { perClient: { perSecond: 1_000, burst: 1_000 } };
    endpoint = await startTestEndpoint({ rateLimits, inspection: { modelsDir: await testModels() } });
  }, 300_000);
  afterAll(() => endpoint?.end());

  const upload = async (bytes: Uint8Array, fields: object = {}) => endpoint.upload({ data: base64(bytes), ...fields });
  const live = () => media('pad-samples/live-1.jpg');

  it('stores the photo of a live person, and finds no report to disagree with', async () => {
    const { status, body } = await upload(await live());
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('inspection');
    const { body: record } = await endpoint.call('GET', `/livePhotos/${body['id']}`);
    expect(record['inspection']).toEqual({ outcome: 'accepted', reasons: [], disagreements: [] });
  });

  it('takes one that looks neither live nor like a spoof, and says to keys that it should be reviewed', async () => {
    // So that nobody is sure enough.
    const policy = { reviewLivenessBelow: 1 };
    const doubting = await startTestEndpoint({ inspection: { modelsDir: await testModels(), policy, workers: 1 } });
    const { status, body } = await doubting.upload({ data: base64(await live()) });
    expect([status, body['inspection']]).toEqual([200, undefined]);
    const review = {
      outcome: 'review',
      reasons: [{ code: 'liveness_uncertain', severity: 'review', inspection: 'liveness_check' }],
      disagreements: [],
    };
    expect((await doubting.call('GET', `/livePhotos/${body['id']}`)).body).toEqual({ ...body, inspection: review });
    const { body: list } = await doubting.call('GET', '/livePhotos?clientId=client-1');
    expect(list['items']).toEqual([{ ...body, inspection: review }]);
    await doubting.end();
  });

  it.each([
    ['a printed page', 'pad-samples/print-1.jpg', 'liveness_failed'],
    ['a tablet', 'pad-samples/screen-1.jpg', 'liveness_failed'],
    ['a drawn phone', 'drawn-attacks/phone-1.png', 'liveness_failed'],
    ['two people', 'portraits/two-people.jpg', 'multiple_faces'],
    ['a group', 'groups/group-2.jpg', 'multiple_faces'],
  ])('refuses %s', async (_, name, type) => {
    expect(await upload(await media(name))).toMatchObject({ status: 422, body: { type } });
  });

  it('leaves out liveness alone where the check is left out', async () => {
    const print = await upload(await media('pad-samples/print-1.jpg'), { performLivenessCheck: false });
    expect(print.status).toBe(200);
    const group = await upload(await media('groups/group-2.jpg'), { performLivenessCheck: false });
    expect(group.body).toMatchObject({ type: 'multiple_faces' });
  });

  it('turns a photo as its EXIF says, and does not turn one that lies on its side', async () => {
    const upright = await sharp(await live())
      .autoOrient()
      .png()
      .toBuffer();
    const lying = sharp(upright).rotate(90);
    const untold = await lying.clone().jpeg({ quality: 98 }).toBuffer();
    expect((await upload(untold)).status).toBe(422);
    // 8: turn it by a quarter to the left to see it upright.
    const told = await lying.withMetadata({ orientation: 8 }).jpeg({ quality: 98 }).toBuffer();
    expect((await upload(told)).status).toBe(200);
  });

  it('notes in what the report and the photo differ', async () => {
    const bytes = await live();
    const { width, height } = (await sharp(bytes).metadata()).autoOrient;
    const capture = {
      schema: 'live-capture-report/1',
      frame: { width, height, bytes: bytes.length, mime: 'image/jpeg' },
      face: { box: { x: 0, y: 0, width: 40, height: 40 }, rollDeg: 60 },
      measures: [{ name: 'singleFacePresent', value: 2 }],
      liveness: { decision: 'live' },
    };
    const { body } = await upload(bytes, { capture });
    const { body: record } = await endpoint.call('GET', `/livePhotos/${body['id']}`);
    expect(record['inspection']).toMatchObject({ disagreements: ['face_count', 'face_place', 'head_roll'] });
  });
});
