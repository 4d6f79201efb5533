import type { Size } from '../geometry.js';

/** What `getSettings()` says of a track; ids of devices stay out. */
export interface TrackSettings {
  readonly hasDeviceId: boolean;
  readonly width: number | null;
  readonly height: number | null;
  readonly frameRate: number | null;
  readonly facingMode: string | null;
  /** Of a shared screen, window or tab. */
  readonly displaySurface: string | null;
}

/** The most that `getCapabilities()` offers. */
export interface TrackCapabilities {
  readonly hasDeviceId: boolean;
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
  readonly maxFrameRate: number | null;
  readonly facingModes: readonly string[];
}

/** What the browser says of the track that the frames come from. */
export interface TrackRecord {
  /** The name of the track's class. */
  readonly className: string;
  readonly label: string;
  /** The label is the id of the device: nobody named it. */
  readonly labelIsDeviceId: boolean;
  /** Names of the track's own properties that hide those of its class. */
  readonly overridden: readonly string[];
  readonly settings: TrackSettings;
  /** `null` where the browser tells no capabilities: Firefox before 132. */
  readonly capabilities: TrackCapabilities | null;
  /** Size of the frames as they arrive. */
  readonly frame: Size;
  /**
   * Milliseconds from one frame to the very next, by the clock of the capture. Empty where the browser does not tell when
   * a frame was captured: then its times are those of its own pipeline.
   */
  readonly intervalsMs: readonly number[];
}

/** How many of the measured frames with a face equalled an earlier one, bit by bit. */
export interface FrameRepeats {
  /** Frames, each known to be another picture of the camera than the one before. */
  readonly frames: number;
  /** Of these, equal to the one before. */
  readonly repeated: number;
  /** Of these, equal to an earlier one, but not to the one before. */
  readonly recurring: number;
}

/** Everything that is known of where the frames came from. It stays on the page: only signals are reported. */
export interface IntegrityRecord {
  readonly source: 'camera' | 'stream';
  readonly track: TrackRecord;
  readonly repeats: FrameRepeats;
  /** `navigator.webdriver` */
  readonly webdriver: boolean;
}
