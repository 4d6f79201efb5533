import { expect, it } from 'vitest';
import { disagreementsOf, type Found } from './disagreements.js';

const BOX = { x: 200, y: 100, width: 200, height: 240 };
const FOUND: Found = {
  size: { width: 640, height: 480 },
  bytes: 50_000,
  type: 'image/jpeg',
  faces: 1,
  box: BOX,
  rollDeg: 2,
  liveness: 'live',
};
const REPORT = {
  schema: 'live-capture-report/1',
  frame: { width: 640, height: 480, bytes: 50_000, mime: 'image/jpeg' },
  face: { box: { ...BOX, x: 210 }, rollDeg: 4, yawDeg: 0 },
  measures: [{ name: 'singleFacePresent', value: 1 }],
  liveness: { decision: 'live', score: 0.9 },
};

it.each<[string, object, Partial<Found>, readonly string[]]>([
  ['agree', {}, {}, []],
  ['come from another photo', { frame: { ...REPORT.frame, width: 1280 } }, {}, ['photo_size']],
  ['speak of other bytes', {}, { bytes: 60_000, type: 'image/png' }, ['photo_bytes', 'photo_type']],
  ['count one face and two', {}, { faces: 2 }, ['face_count']],
  ['count one face and none', {}, { faces: 0, box: null, rollDeg: null, liveness: null }, ['face_count']],
  ['see the face elsewhere', {}, { box: { ...BOX, x: 420 } }, ['face_place']],
  ['see another tilt', {}, { rollDeg: -30 }, ['head_roll']],
  ['say live and spoof', {}, { liveness: 'spoof' }, ['liveness']],
  ['say live and uncertain', {}, { liveness: 'uncertain' }, ['liveness']],
  ['both doubt', { liveness: { decision: 'uncertain' } }, { liveness: 'uncertain' }, []],
  ['did not look at liveness', { liveness: null }, { liveness: null }, []],
  ['are of another time', { schema: 'live-capture-report/9' }, {}, ['report_unreadable']],
  ['are nonsense', { face: 'here' }, {}, ['report_unreadable']],
])('finds what differs where report and photo %s', (_, report, found, codes) => {
  expect(disagreementsOf({ ...REPORT, ...report }, { ...FOUND, ...found })).toEqual(codes);
});

it('finds nothing where there is no report', () => expect(disagreementsOf(null, FOUND)).toEqual([]));
