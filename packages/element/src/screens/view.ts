import type { CapturePolicy, SessionState, Size } from '@live-capture/core';
import type { CameraDevice } from '../camera/devices.js';
import type { LiveCaptureLocale } from '../locale/locale.js';

/** What the person can do. */
export interface Actions {
  readonly start: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
  readonly retry: () => void;
  readonly confirm: () => void;
  readonly retake: () => void;
  readonly shutter: () => void;
  readonly skip: () => void;
  readonly pickCamera: (deviceId: string) => void;
}

/** Everything that the screens show. */
export interface View {
  readonly state: SessionState;
  readonly locale: LiveCaptureLocale;
  readonly policy: CapturePolicy;
  /** Plays the camera while it is open. */
  readonly video: HTMLVideoElement | null;
  /** Size of the camera's frames, once known. */
  readonly frame: Size | null;
  readonly mirrored: boolean;
  readonly cameras: readonly CameraDevice[];
  readonly deviceId: string | null;
  /** The photo, drawn. */
  readonly photo: HTMLCanvasElement | null;
  /** Whether the photo goes, or went, to an endpoint. */
  readonly uploads: boolean;
  readonly act: Actions;
}
