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

/** Characters of an upload beside its photo: each of the report's can be written as an escape of six. */
export const MAX_FIELDS_CHARS = MAX_CAPTURE_CHARS * 6 + 4_096;

/** Parts of an upload's form: four fields, and room for what a form library adds. */
export const MAX_FORM_PARTS = 8;

/** A photo in base64, the report, and room for the rest of the JSON. */
export const DEFAULT_MAX_BODY_BYTES = Math.ceil(PHOTO_BYTES.max / 3) * 4 + MAX_CAPTURE_CHARS * 3 + 4_096;

/**
 * Bodies that ask for a token or a challenge. The longest of them has some 3,100 characters: 128 of a client and 256 of a
 * referrer, each written as escapes. No cap counts those under way, so that each may hold little, and for a short time.
 */
export const GRANT_BODY = { maxBytes: 8_192, timeoutMs: 5_000 } as const;

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
