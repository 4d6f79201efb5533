import type { PolicyName, PolicyOverrides } from '@live-capture/core';

/** How photos are looked at before they are stored. */
export interface InspectionConfig {
  /** The folder with the model files, as `live-capture-models` fills it; each is checked by its sha256. */
  readonly modelsDir: string;
  /** What a photo has to keep to; by default limits wider than those of the device, which measures more exactly. */
  readonly policy?: PolicyName | PolicyOverrides | undefined;
  /** Keeps refused photos for audit, where tokens and plain lists do not show them; by default nothing of them is kept. */
  readonly keepRefused?: boolean | undefined;
  /** How many photos are looked at side by side, each on a thread of its own; one for each core by default, 4 at most. */
  readonly workers?: number | undefined;
  /** A photo that is not through by then is answered with 503; 10,000 by default. */
  readonly deadlineMs?: number | undefined;
}
