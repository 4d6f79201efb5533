import type { IntegrityRecord } from './record.js';
import { repeatedFrames } from './repeats.js';
import { contradictingSettings } from './settings.js';
import { INTEGRITY_CODES, type IntegrityCode, type IntegritySignal } from './signal.js';
import { implausibleTiming } from './timing.js';
import { canvasTrack, elementCaptureTrack, missingCapabilities, overriddenTrack } from './track.js';
import { virtualCameraOf } from './virtual-cameras.js';

/** Gives what was seen, or `null` where nothing was. */
type Rule = (record: IntegrityRecord) => string | null;

function virtualCameraLabel({ track }: IntegrityRecord): string | null {
  const name = virtualCameraOf(track.label);
  return name ? `The camera’s name is that of ${name}.` : null;
}

const RULES = {
  virtual_camera_label: virtualCameraLabel,
  page_stream: ({ source }) => (source === 'stream' ? 'The page gave a stream of its own.' : null),
  canvas_track: ({ track }) => canvasTrack(track),
  element_capture_track: ({ track }) => elementCaptureTrack(track),
  overridden_track: ({ track }) => overriddenTrack(track),
  missing_capabilities: ({ track }) => missingCapabilities(track),
  contradicting_settings: ({ track }) => contradictingSettings(track),
  implausible_timing: ({ track }) => implausibleTiming(track),
  repeated_frames: ({ repeats }) => repeatedFrames(repeats),
  automated_browser: ({ webdriver }) => (webdriver ? 'The browser is driven by a program.' : null),
} satisfies Record<IntegrityCode, Rule>;

/** Every sign that the frames may not come from a camera, in the order of the codes. */
export function integritySignals(record: IntegrityRecord): readonly IntegritySignal[] {
  return INTEGRITY_CODES.flatMap((code) => {
    const reason = RULES[code](record);
    return reason ? [{ code, reason }] : [];
  });
}
