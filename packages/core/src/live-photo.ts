import type { Inspection, ReasonCode } from './reason-codes.js';
import type { CaptureReport } from './report.js';

/** A stored photo: the live photos API's object field for field, and what the device reported where it did. */
export interface LivePhoto {
  readonly id: string;
  readonly clientId: string;
  readonly performLivenessCheck?: boolean;
  /** Path of the download, below the API's base. */
  readonly downloadLink: string;
  /** As the server says it; some servers write `images/jpg`. */
  readonly contentType: string;
  /** Bytes of the photo. */
  readonly size: number;
  /** ISO 8601 with milliseconds and `Z`. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The report as it was uploaded, unread by the server; only where a single photo is asked for. */
  readonly capture?: Readonly<Record<string, unknown>>;
}

/** Body of an upload. */
export interface LivePhotoUpload {
  readonly clientId: string;
  /** The photo in plain base64, without a `data:` prefix. */
  readonly data: string;
  /** Whether the server shall check that a live person was photographed; `true` where it is left out. */
  readonly performLivenessCheck?: boolean;
  /** What the device measured before it uploaded: an addition that plain live photos servers ignore. */
  readonly capture?: CaptureReport;
}

/** A challenge that the endpoint gives: an addition to the live photos API. */
export interface IssuedChallenge {
  /** What the actions are drawn from; it comes back with the report, once. */
  readonly nonce: string;
  /** Until when a photo with this nonce is taken; ISO 8601 with milliseconds and `Z`. */
  readonly expiresAt: string;
}

/** Body of a download. */
export interface LivePhotoDownload {
  readonly fileName: string;
  readonly contentType: string;
  /** The photo in plain base64. */
  readonly data: string;
}

/** One page of a list, newest first. */
export interface Page<T> {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly totalItems: number;
  readonly pages: number;
  readonly items: readonly T[];
}

/** Reasons that speak of the file and not of the face; `unmapped` stands for a code that this version does not know. */
export type FileReasonCode = 'image_bytes' | 'image_unreadable' | 'unmapped';

/** Why a server refused or doubts a photo. */
export interface Reason {
  readonly code: ReasonCode | FileReasonCode;
  readonly severity: 'reject' | 'review' | 'info';
  readonly inspection: Inspection | 'request';
  /** Name of the measure that decided. */
  readonly measure?: string;
  /** What the server said in its own words, verbatim, so that nothing is lost in mapping. */
  readonly evidence?: readonly unknown[];
}

/** Body of every failed answer; `reasons` is an addition to the live photos API. */
export interface ApiError {
  readonly type: string;
  readonly message: string;
  readonly param?: string;
  readonly reasons?: readonly Reason[];
}
