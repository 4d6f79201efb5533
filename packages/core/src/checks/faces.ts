import { frameCheck } from './check.js';

/** OFIQ SingleFacePresent: exactly one face, wherever in the frame a second one is. */
export const singleFacePresent = frameCheck('singleFacePresent', 'count', ({ faces }) => ({
  measured: faces.length,
  limit: { min: 1, max: 1 },
  below: { code: 'no_face', hint: 'show_face' },
  above: { code: 'multiple_faces', hint: 'be_alone' },
}));
