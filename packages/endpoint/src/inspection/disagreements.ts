import { z } from '@hono/zod-openapi';
import { type Box, type LivenessDecision, overlap, type Size } from '@live-capture/core';
import { DISAGREEMENTS, type Disagreement } from '../disagreement.js';
import type { PhotoType } from '../photo/file-parts.js';

/** What the endpoint itself found of a photo. */
export interface Found {
  readonly size: Size;
  readonly bytes: number;
  readonly type: PhotoType;
  readonly faces: number;
  /** Of the largest face, in pixels of the whole photo; `null` without a face. */
  readonly box: Box | null;
  readonly rollDeg: number | null;
  readonly liveness: LivenessDecision | null;
}

/** Boxes of one face by both networks share .61 and more (intersection over union) in 177 pictures. */
const MIN_OVERLAP = 0.3;
/** Both networks' roll differs by 22 degrees at most in those pictures, mostly of heads that are turned far. */
const MAX_ROLL_DIFFERENCE_DEG = 25;

/** What is read of a report. It comes from whoever uploads, so that any of it may be missing or wrong. */
const Report = z.object({
  schema: z.literal('live-capture-report/1'),
  frame: z.object({ width: z.number(), height: z.number(), bytes: z.number(), mime: z.string() }),
  face: z.object({
    box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
    rollDeg: z.number(),
  }),
  measures: z.array(z.object({ name: z.string(), value: z.number().nullable() })),
  liveness: z.object({ decision: z.string() }).nullable(),
});

/** Compares a report with the photo; without a report nothing differs. */
export function disagreementsOf(
  capture: Readonly<Record<string, unknown>> | null,
  found: Found,
): readonly Disagreement[] {
  if (!capture) return [];
  const { success, data: report } = Report.safeParse(capture);
  if (!success) return ['report_unreadable'];
  const { frame, face, liveness } = report;
  const counted = report.measures.find(({ name }) => name === 'singleFacePresent')?.value ?? null;
  const differs: Readonly<Record<Exclude<Disagreement, 'report_unreadable'>, boolean>> = {
    photo_size: frame.width !== found.size.width || frame.height !== found.size.height,
    photo_bytes: frame.bytes !== found.bytes,
    photo_type: frame.mime !== found.type,
    face_count: counted !== null && counted !== found.faces,
    face_place: found.box !== null && overlap(face.box, found.box) < MIN_OVERLAP,
    head_roll: found.rollDeg !== null && Math.abs(face.rollDeg - found.rollDeg) > MAX_ROLL_DIFFERENCE_DEG,
    liveness: liveness?.decision === 'live' && found.liveness !== null && found.liveness !== 'live',
  };
  return DISAGREEMENTS.filter((code) => code !== 'report_unreadable' && differs[code]);
}
