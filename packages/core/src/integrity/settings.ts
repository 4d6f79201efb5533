import type { Size } from '../geometry.js';
import { INTEGRITY_LIMITS } from './limits.js';
import type { TrackRecord } from './record.js';

/** Chromium on Android writes both the label and the facing mode from the same fact. */
const ANDROID_LABEL = /^camera2? \d+, facing (front|back)\b/i;
const FRONT = /\bfront\b|\bface ?time\b/i;
const BACK = /\b(back|rear)\b/i;

/** Phones turn: settings, capabilities and frames may each speak of the picture upright or lying. */
function turned({ width, height }: Size): Size {
  return { width: height, height: width };
}

function fits(size: Size, within: Size): boolean {
  return size.width <= within.width && size.height <= within.height;
}

function sizeAgainstFrames({ settings: { width, height }, frame }: TrackRecord): string | null {
  if (!width || !height || !frame.width || !frame.height) return null;
  const same = [frame, turned(frame)].some((size) => size.width === width && size.height === height);
  return same ? null : 'the frames have another size than the settings';
}

function sizeAgainstCapabilities({ settings: { width, height }, capabilities }: TrackRecord): string | null {
  if (!width || !height || !capabilities?.maxWidth || !capabilities.maxHeight) return null;
  const most = { width: capabilities.maxWidth, height: capabilities.maxHeight };
  return [most, turned(most)].some((within) => fits({ width, height }, within))
    ? null
    : 'the size exceeds the capabilities';
}

function rateAgainstCapabilities({ settings: { frameRate }, capabilities }: TrackRecord): string | null {
  if (!frameRate || !capabilities?.maxFrameRate) return null;
  const most = capabilities.maxFrameRate * (1 + INTEGRITY_LIMITS.maxRateExcess);
  return frameRate > most ? 'the frame rate exceeds the capabilities' : null;
}

function facingAgainstCapabilities({ settings: { facingMode }, capabilities }: TrackRecord): string | null {
  if (!facingMode || !capabilities || capabilities.facingModes.length === 0) return null;
  return capabilities.facingModes.includes(facingMode) ? null : 'the facing mode is none of the capabilities';
}

function facingAgainstLabel({ label, settings: { facingMode } }: TrackRecord): string | null {
  const named = FRONT.test(label) ? 'user' : BACK.test(label) ? 'environment' : null;
  if (!named || facingMode === named) return null;
  // Elsewhere than on Android a camera may leave out which way it faces.
  return facingMode || ANDROID_LABEL.test(label) ? 'the facing mode is not that of the label' : null;
}

const CONTRADICTIONS = [
  sizeAgainstFrames,
  sizeAgainstCapabilities,
  rateAgainstCapabilities,
  facingAgainstCapabilities,
  facingAgainstLabel,
] as const;

/** What the track says that cannot all be true. */
export function contradictingSettings(track: TrackRecord): string | null {
  const found = CONTRADICTIONS.flatMap((contradiction) => contradiction(track) ?? []);
  return found.length > 0 ? `Contradictions: ${found.join('; ')}.` : null;
}
