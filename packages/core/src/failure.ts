/** What a retry after a failure starts again: nothing, the whole capture, or only the upload of the photo taken. */
export type Retry = 'none' | 'capture' | 'upload';

/** Every way in which a session can fail, with what helps. The names are public and stable. */
export const FAILURES = {
  /** A feature that the pipeline needs is missing in this browser; the error's message names it. */
  unsupported: 'none',
  /** The page is not a secure context, so there is no camera. */
  insecure_context: 'none',
  /** A required attribute or property is missing or wrong; the error's message names it. */
  config_error: 'none',
  camera_denied: 'capture',
  camera_not_found: 'capture',
  camera_busy: 'capture',
  /** The track ended while the session ran: unplugged, or taken by another program. */
  camera_lost: 'capture',
  /** The person did not answer the permission prompt, or the camera did not deliver, in time. */
  camera_timeout: 'capture',
  /** The worker or an engine in it did not start, or died. */
  engine_failed: 'capture',
  /** A model or engine file could not be fetched; the error's message names it. */
  asset_unavailable: 'capture',
  /** Code of the element itself could not be loaded. Browsers may remember that until the page is loaded anew. */
  code_unavailable: 'none',
  /** A model or engine file has another hash than the manifest says. */
  asset_corrupt: 'capture',
  /** Loading made no progress in time. */
  load_timeout: 'capture',
  /** The person did not get into position in time. */
  timeout: 'capture',
  /** The page was hidden while the camera ran. */
  page_hidden: 'capture',
  /** The photo could not be taken or encoded. */
  photo_failed: 'capture',
  /** A still picture that cannot be decoded: damaged, of an unknown kind, or too large. */
  image_unreadable: 'capture',
  liveness_failed: 'capture',
  liveness_uncertain: 'capture',
  /** An action was not done in time, or the nonce did not come. */
  challenge_timeout: 'capture',
  /** Another action than the one asked for was done, and clearly. */
  challenge_out_of_order: 'capture',
  /** During the challenge the face could not be followed from frame to frame, or no longer was that of the hold. */
  challenge_face_changed: 'capture',
  /** A second face came into the frame during the challenge. */
  challenge_second_face: 'capture',
  /** Every action was done, but the face did not move as a head does. */
  challenge_failed: 'capture',
  /** The endpoint could not be reached: offline, DNS, TLS, CORS. */
  network: 'upload',
  upload_timeout: 'upload',
  /** HTTP 401. */
  unauthorized: 'upload',
  /** HTTP 403. */
  forbidden: 'upload',
  /** HTTP 429, still after the client's own retries. */
  rate_limited: 'upload',
  /** HTTP 5xx, still after the client's own retries. */
  server_error: 'upload',
  /** HTTP 400, 404, or another answer that no retry of the same photo will change. */
  bad_request: 'capture',
  /** HTTP 413. */
  image_bytes: 'capture',
  /** HTTP 422: the endpoint inspected the photo and refused it. */
  photo_refused: 'capture',
  /** Something that should not happen. */
  internal: 'capture',
} as const satisfies Record<string, Retry>;

export type FailureCode = keyof typeof FAILURES;
