import type { AccessConfig } from './access/access.js';
import type { InspectionConfig } from './inspection/inspection-config.js';
import type { Log } from './operations/log.js';
import type { StorageConfig } from './storage-config.js';

/** How an endpoint is set up. */
export interface EndpointConfig extends AccessConfig, StorageConfig {
  /** Path before `/livePhotos`; `/v1` by default. */
  readonly basePath?: string | undefined;
  /** Longer request bodies are answered with 413; by default a 4 MB photo in base64 and its report fit. */
  readonly maxBodyBytes?: number | undefined;
  /** A body that has not come whole by then is answered with 408; 60,000 by default. */
  readonly bodyTimeoutMs?: number | undefined;
  /**
   * How many uploads may be under way at once, in all (32 by default) and for each client by its tokens (4); one more is
   * answered with 503.
   */
  readonly maxUploads?: { readonly inAll?: number; readonly perClient?: number } | undefined;
  /** How photos are looked at before they are stored. Without it they are not, and whoever uploads is believed. */
  readonly inspection?: InspectionConfig | undefined;
  /** Origins whose pages may call the endpoint from elsewhere; none by default. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Takes what is to be logged, none of it about a person. Nothing is logged by default. */
  readonly log?: Log | undefined;
  /** Told of every error that is answered with 500. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Size of a photo in bytes, ends included. */
export const PHOTO_BYTES = { min: 34_816, max: 4_000_000 } as const;

/** A photo with more pixels is refused before it is decoded. */
export const MAX_PIXELS = 64_000_000;

/** One that is written in passes is held whole while it is decoded; cameras and browsers write theirs line by line. */
export const MAX_PROGRESSIVE_PIXELS = 16_000_000;

/** Pixels that are decoded at once in all uploads: 530 MB where each of them is 16-bit and in passes. */
export const PIXELS_AT_ONCE = 64_000_000;

/** Each holds up to some 25 MB on its way: body, text, base64 and bytes. A page sends one photo at a time. */
export const DEFAULT_MAX_UPLOADS = { inAll: 32, perClient: 4 } as const;

/** Length of the device's report as JSON. */
export const MAX_CAPTURE_CHARS = 65_536;

/** A photo in base64, the report, and room for the rest of the JSON. */
export const DEFAULT_MAX_BODY_BYTES = Math.ceil(PHOTO_BYTES.max / 3) * 4 + MAX_CAPTURE_CHARS * 3 + 4_096;

/** A whole call of the client takes no longer either. */
export const DEFAULT_BODY_TIMEOUT_MS = 60_000;

/** How long a token holds, as at the hosted API. */
export const TOKEN_TTL_S = 60 * 60;

/** A back end gets ten times what the hosted API gives it; a person's page makes a few calls for each photo. */
export const DEFAULT_RATE_LIMITS = {
  perKey: { perSecond: 100, burst: 200 },
  perClient: { perSecond: 2, burst: 30 },
} as const;

/** How long a challenge's nonce is taken: some tries of half a minute each, a look at the photo, and a slow upload. */
export const CHALLENGE_TTL_MS = 5 * 60 * 1000;

/** How long a repeated `Idempotency-Key` gets the first answer. */
export const IDEMPOTENCY_TTL_MS = 24 * 60 * 60 * 1000;
