import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Access } from '../access/access.js';
import type { ApiEnv } from '../access/caller.js';
import type { Inspector } from '../inspection/inspector.js';
import type { Turns } from '../photo/turns.js';
import type { Storage } from '../storage/storage.js';

/** What routes are made of. */
export interface Api {
  readonly app: OpenAPIHono<ApiEnv>;
  readonly storage: () => Promise<Storage>;
  readonly access: Access;
  /** Goes before every upload. */
  readonly limits: MiddlewareHandler;
  /** Goes before every other call that has a body. */
  readonly grantLimits: MiddlewareHandler;
  /** Goes before every upload, and before `limits`. */
  readonly cap: MiddlewareHandler<ApiEnv>;
  /** Whose turn it is to decode a photo. */
  readonly decodes: Turns;
  /** `null` where photos are not inspected. */
  readonly inspector: () => Promise<Inspector | null>;
}
