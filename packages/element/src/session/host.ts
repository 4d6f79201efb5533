import type { SessionState } from '@live-capture/core';
import type { LiveCaptureAnalysisEvent } from '../events.js';
import type { PageSettings } from './settings.js';
import type { Taken } from './upload.js';

/** What a session needs from the element that shows it. */
export interface SessionHost {
  /** Whether the element is in the page: nothing starts, or stays, where nobody can see and end it. */
  isConnected(): boolean;
  /** What the page has set by now. */
  pageSettings(): PageSettings;
  /** The state is another one than before, or something else to show has changed. */
  changed(state: SessionState, previous: SessionState): void;
  /** A frame was measured and judged. */
  analysed(detail: LiveCaptureAnalysisEvent['detail']): void;
  /** Offers the photo to the page before it is uploaded; `false` where the page keeps it to itself. */
  offer(taken: Taken): boolean;
}
