import type { AccessConfig } from './access/access.js';
import type { InspectionConfig } from './inspection/inspection-config.js';
import type { Log } from './operations/log.js';
import type { StorageConfig } from './storage/storage-config.js';

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
  /** Takes what is to be logged, none of it about a person. Nothing is logged by default. */
  readonly log?: Log | undefined;
  /**
   * Told of every error that is answered with 500, or with 503 because the database, the store or the disk is away, and of
   * what a sweep could not do.
   */
  readonly onError?: ((error: unknown) => void) | undefined;
}
