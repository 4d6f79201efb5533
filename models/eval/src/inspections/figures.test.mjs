import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.mjs';

/** @typedef {import('./record.mjs').Sample} Sample */

/** @type {Sample['seen']} */
const SEEN = {
  ...{ faces: 1, others: 0, refused: false, kind: 'none', codes: [], frameMs: 40, occlusionMs: 5 },
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
};

/** @type {(truth: Partial<Sample>, seen?: Partial<Sample['seen']>) => Sample} */
const sample = (truth, seen = {}) => ({
  ...{ name: 'a', source: 'photo', set: 'photos', label: 'free', groups: [] },
  ...truth,
  seen: { ...SEEN, ...seen },
});

const refused = { refused: true };
const drawn = /** @type {const} */ ({ source: 'drawn', set: 'drawn', hidden: 0.9, species: 'thing' });
const rendered = /** @type {const} */ ({ source: 'render', set: 'covers' });

/** Samples, the figure that they make with the project's own pictures, and with somebody's. @type {[string, Sample[], object, object][]} */
const CASES = [
  [
    'masks: photographs alone, where there are any',
    [
      sample({ label: 'mask' }, refused),
      sample({ label: 'mask' }),
      sample({ label: 'mask', ...drawn }, refused),
      sample({ label: 'mask', ...rendered }, refused),
    ],
    { mask_refused: 0.5, mask_refused_n: 2, mask_refused_drawn: 1, mask_refused_render: 1, drawn_refused_thing: 1 },
    { mask_refused: 0.5, mask_refused_n: 2 },
  ],
  [
    'covers: everything together, or the photographs of somebody else',
    [
      sample({ label: 'hand' }, refused),
      sample({ label: 'phone', ...drawn }),
      sample({ label: 'object', ...drawn }, refused),
      sample({ label: 'hand', ...rendered }, refused),
    ],
    { cover_refused: 0.75, cover_refused_n: 4, cover_refused_photo: 1, cover_refused_photo_n: 1 },
    { cover_refused: 1, cover_refused_n: 1 },
  ],
  [
    'renders stand in where there are no photographs',
    [sample({ label: 'sunglasses', ...rendered }, refused), sample({ ...rendered })],
    { sunglasses_refused: 1, sunglasses_refused_n: 1, free_refused: 0, free_refused_n: 1 },
    { sunglasses_refused: 1, sunglasses_refused_n: 1, free_refused: 0, free_refused_n: 1 },
  ],
  [
    'what hides too little, or is of a species kept apart, is not counted as a cover',
    [
      sample({ label: 'object', ...drawn, hidden: 0.5 }),
      sample({ label: 'object', ...drawn, heldOut: true }, refused),
      sample({ label: 'free', ...drawn, hidden: 0 }, refused),
    ],
    { cover_refused: null, cover_refused_n: 0, held_out_refused: 1, harmless_refused: 1, free_refused_n: 0 },
    {},
  ],
  [
    'pictures without a face, or that nobody looked at, count nowhere',
    [
      sample({}, { faces: 0, refused: null, pose: null, occlusionMs: null }),
      sample({}, { refused: null }),
      sample({ groups: ['glasses', 'beard'] }, refused),
      sample({ groups: ['glasses'] }),
    ],
    {
      ...{ free_refused: 0.5, free_refused_n: 2, free_refused_glasses: 0.5, free_refused_glasses_n: 2 },
      ...{ free_refused_beard: 1, free_refused_beard_n: 1, no_face_free: 0.25, no_face_free_n: 4 },
    },
    { free_refused: 0.5, free_refused_n: 2 },
  ],
  [
    'second faces, however they are found',
    [
      sample({ label: 'group' }, { faces: 2 }),
      sample({ label: 'multiple' }, { others: 1 }),
      sample({ label: 'group' }),
      sample({ label: 'group', source: 'render', set: 'second_face', groups: ['half behind the first'] }),
      sample({ label: 'group', source: 'render', set: 'second_face', groups: ['beside'] }),
      sample({ label: 'single' }, { faces: 2 }),
      sample({ label: 'free', faces: 'unclear' }, { others: 1 }),
      sample({ label: 'mask', faces: 'several' }, { others: 1 }),
      sample({ label: 'free' }),
      sample({ label: 'single', source: 'render', set: 'pose' }, { others: 3 }),
      sample({ label: 'none' }, { faces: 0, others: 1 }),
    ],
    {
      ...{ second_face_missed: 0.4, second_face_missed_n: 5, false_second_face: 0.5, false_second_face_n: 2 },
      ...{ false_face: 1, false_face_n: 1 },
    },
    { second_face_missed: 0.25, second_face_missed_n: 4 },
  ],
];

describe('figuresOf', () => {
  it.each(CASES)('%s', (_name, samples, own, others) => {
    expect(figuresOf(samples, false)).toMatchObject(own);
    expect(figuresOf(samples, true)).toMatchObject(others);
  });

  it('takes the pose error over the grid and the three angles, and counts wrong signs', () => {
    const pose = { yawDeg: 20, pitchDeg: -15, rollDeg: 0 };
    const measured = { yawDeg: 26, pitchDeg: 3, rollDeg: -3 };
    const samples = [
      sample({ source: 'render', set: 'pose', label: 'single', pose }, { pose: measured }),
      sample({ source: 'render', set: 'pose', label: 'single', pose }, { faces: 0, pose: null }),
      sample({ source: 'render', set: 'off_axis', label: 'single', pose }, { pose: { ...pose, rollDeg: 6 } }),
    ];
    expect(figuresOf(samples, false)).toMatchObject({
      ...{ pose_mae_deg: 9, pose_mae_deg_n: 1, pose_yaw_mae_deg: 6, pose_pitch_mae_deg: 18, pose_roll_mae_deg: 3 },
      ...{ pose_sign_errors: 1, pose_no_face: 1, pose_off_axis_mae_deg: 2, pose_off_axis_mae_deg_n: 1 },
    });
  });

  it('takes the middle of the times', () => {
    const samples = [1, 2, 30].map((occlusionMs) => sample({}, { occlusionMs, frameMs: occlusionMs * 10 }));
    expect(figuresOf(samples, false)).toMatchObject({
      obstruction_ms_p50: 2,
      obstruction_ms_p50_n: 3,
      frame_ms_p95: 300,
    });
  });

  it('has every headline figure with its number, also of nothing', () => {
    const figures = figuresOf([], false);
    const names = ['mask_refused', 'sunglasses_refused', 'cover_refused', 'free_refused', 'pose_mae_deg'];
    for (const name of [...names, 'second_face_missed', 'false_second_face', 'obstruction_ms_p50']) {
      expect(figures).toMatchObject({ [name]: null, [`${name}_n`]: 0 });
    }
  });
});
