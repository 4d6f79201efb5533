import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Access } from './access/access.js';
import type { ApiEnv } from './access/caller.js';
import type { Storage } from './live-photos.js';

/** What routes are made of. */
export interface Api {
  readonly app: OpenAPIHono<ApiEnv>;
  readonly storage: () => Promise<Storage>;
  readonly access: Access;
  /** Goes before every call that has a body. */
  readonly limits: MiddlewareHandler;
}
