import type { Size, TrackCapabilities, TrackRecord, TrackSettings } from '@live-capture/core';

/** What a script would put its own answers over, to pass for a camera. Libraries mend the class, not the track. */
const TELLTALE = ['label', 'getSettings', 'getCapabilities'] as const;

function settingsOf(settings: MediaTrackSettings): TrackSettings {
  return {
    hasDeviceId: Boolean(settings.deviceId),
    width: settings.width ?? null,
    height: settings.height ?? null,
    frameRate: settings.frameRate ?? null,
    facingMode: settings.facingMode ?? null,
    displaySurface: settings.displaySurface ?? null,
  };
}

function capabilitiesOf(track: MediaStreamTrack): TrackCapabilities | null {
  if (typeof track.getCapabilities !== 'function') return null;
  const { deviceId, width, height, frameRate, facingMode } = track.getCapabilities();
  return {
    hasDeviceId: Boolean(deviceId),
    maxWidth: width?.max ?? null,
    maxHeight: height?.max ?? null,
    maxFrameRate: frameRate?.max ?? null,
    facingModes: facingMode ?? [],
  };
}

/** What the browser says of a track, without any id. `frame` is the size of the frames as they arrive. */
export function trackRecord(track: MediaStreamTrack, frame: Size, intervalsMs: readonly number[]): TrackRecord {
  const settings = track.getSettings();
  return {
    className: track.constructor.name,
    label: track.label,
    labelIsDeviceId: track.label !== '' && track.label === settings.deviceId,
    overridden: TELLTALE.filter((name) => Object.hasOwn(track, name)),
    settings: settingsOf(settings),
    capabilities: capabilitiesOf(track),
    frame,
    intervalsMs,
  };
}
