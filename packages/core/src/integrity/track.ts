import type { TrackRecord } from './record.js';

/** Tracks whose frames a script draws: of a canvas, or written one by one (Chromium's name, and the standard's). */
const SCRIPTED: ReadonlySet<string> = new Set([
  'CanvasCaptureMediaStreamTrack',
  'MediaStreamTrackGenerator',
  'VideoTrackGenerator',
]);

/** Why the track is one that a script draws. */
export function canvasTrack({ className }: TrackRecord): string | null {
  return SCRIPTED.has(className) ? `The track is a ${className}.` : null;
}

/**
 * Why no camera stands behind the track. Chromium labels what it captures from an element with the id that it gives in
 * place of a device's, Firefox gives such tracks no id at all; there this holds for a canvas, too. A remote track has the
 * same label in both.
 */
export function elementCaptureTrack(track: TrackRecord): string | null {
  const { settings, label, labelIsDeviceId } = track;
  if (canvasTrack(track)) return null;
  if (settings.displaySurface) return `The track shows a shared ${settings.displaySurface}.`;
  if (label === 'remote video') return 'The track comes from another computer.';
  if (!settings.hasDeviceId) return 'The track names no device.';
  return labelIsDeviceId ? 'The track bears an id in place of a camera’s name.' : null;
}

/** Which of the browser's answers are hidden behind the page's own. */
export function overriddenTrack({ overridden }: TrackRecord): string | null {
  return overridden.length > 0 ? `The track has its own ${overridden.join(', ')}.` : null;
}

/**
 * What the capabilities lack. Chromium, Safari and Firefox from 132 give the device, the sizes and the rates of every
 * camera; the way it faces is told on phones only, and focus, zoom and light by some cameras, so none of these is missed.
 */
export function missingCapabilities({ capabilities }: TrackRecord): string | null {
  if (!capabilities) return null;
  const { hasDeviceId, maxWidth, maxHeight, maxFrameRate } = capabilities;
  const missing = [
    ...(hasDeviceId ? [] : ['device']),
    ...(maxWidth && maxHeight ? [] : ['sizes']),
    ...(maxFrameRate ? [] : ['frame rates']),
  ];
  return missing.length > 0 ? `The capabilities tell no ${missing.join(', no ')}.` : null;
}
