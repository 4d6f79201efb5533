import { availableParallelism } from 'node:os';
import type { Reason } from '@live-capture/core';
import type { Disagreement } from '../disagreement.js';
import { busy } from '../failure.js';
import type { HeadedPhoto } from '../photo/read-image.js';
import type { Turns } from '../photo/turns.js';
import { disagreementsOf, type Found } from './disagreements.js';
import { openEyes } from './eyes.js';
import { landmarkBox } from './face-box.js';
import { rollOf } from './face-measures.js';
import type { InspectionConfig } from './inspection-config.js';
import { inspectionPolicy } from './inspection-policy.js';
import { judgeSight } from './judge-sight.js';
import { InspectionUnavailableError, readModels } from './models.js';
import { decodePhoto } from './pixels.js';
import type { Sight } from './sight.js';
import { BusyError } from './slots.js';

/** A photo to be looked at. */
export interface InspectedPhoto extends HeadedPhoto {
  readonly performLivenessCheck: boolean;
  /** The device's report. */
  readonly capture: Readonly<Record<string, unknown>> | null;
}

/** What an inspection says of a photo. */
export interface Inspected {
  /** Why it is refused, or else why it should be reviewed; empty where nothing was found. */
  readonly reasons: readonly Reason[];
  readonly disagreements: readonly Disagreement[];
}

/** Looks at photos before they are stored. */
export interface Inspector {
  /** Whether refused photos are kept for audit. */
  readonly keepRefused: boolean;
  /** Decodes the photo and looks at it. Answers 422 where it is broken, 503 when it takes too long. */
  inspect(photo: InspectedPhoto): Promise<Inspected>;
  close(): Promise<void>;
}

const MAX_WORKERS = 4;
/** Well below the minute that a client's whole upload may take. */
const DEADLINE_MS = 10_000;

/** Reads the models and starts the threads; rejects with an `InspectionModelsError` where a file is missing, and with an `InspectionUnavailableError` where no thread starts. */
export async function openInspector(config: InspectionConfig, decodes: Turns): Promise<Inspector> {
  const { workers: count = Math.min(availableParallelism(), MAX_WORKERS), deadlineMs = DEADLINE_MS } = config;
  if (!(Number.isInteger(count) && count > 0)) throw new TypeError('An inspection needs at least one worker');
  const policy = inspectionPolicy(config.policy);
  const models = await readModels(config.modelsDir);
  const eyes = await openEyes(models, { count, deadlineMs }).catch((cause: unknown) => {
    throw new InspectionUnavailableError('The networks of the inspection do not run here', { cause });
  });
  const inspect = (photo: InspectedPhoto) =>
    eyes.use(async (look, signal) => {
      const pixels = await decodePhoto(photo, decodes, signal);
      const frame = { width: pixels.width, height: pixels.height };
      const sight = await look({ pixels, liveness: photo.performLivenessCheck });
      const { reasons, liveness } = judgeSight(sight, frame, policy);
      const { bytes, head, capture } = photo;
      const place = placeOf(sight, head.size.width / frame.width);
      const found = { ...place, ...head, bytes: bytes.length, faces: sight.faces.length, liveness };
      return { reasons, disagreements: disagreementsOf(capture, found) };
    });
  return {
    keepRefused: config.keepRefused ?? false,
    inspect: (photo) =>
      inspect(photo).catch((error: unknown) => {
        throw error instanceof BusyError ? busy() : error;
      }),
    close: eyes.close,
  };
}

/** Where the largest face is, in a photo so many times as large as what was looked at. */
function placeOf({ faces: [face] }: Sight, scale: number): Pick<Found, 'box' | 'rollDeg'> {
  if (!face) return { box: null, rollDeg: null };
  const { x, y, width, height } = landmarkBox(face.box);
  const box = { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
  return { box, rollDeg: rollOf(face) };
}
