import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { createAccess } from './access/access.js';
import type { ApiEnv } from './access/caller.js';
import type { Api } from './api.js';
import { addBytesRoutes } from './bytes-routes.js';
import { DEFAULT_BODY_TIMEOUT_MS, DEFAULT_MAX_BODY_BYTES, type EndpointConfig } from './config.js';
import { ApiFailure, invalidRequest } from './failure.js';
import { addGrantRoutes } from './grant-routes.js';
import { limitBody } from './limit-body.js';
import type { Storage } from './live-photos.js';
import { addDescriptionRoutes } from './openapi/description.js';
import { addPhotoRoutes } from './photo-routes.js';

const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The HTTP side of the endpoint; throws a `TypeError` for a configuration that lets in anybody, or nobody. */
export function createApp(config: EndpointConfig, storage: () => Promise<Storage>): OpenAPIHono<ApiEnv> {
  const { basePath = '/v1', allowedOrigins = [] } = config;
  const root = new OpenAPIHono<ApiEnv>({
    strict: false,
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(String(result.error.issues[0]?.path[0] ?? 'body'));
    },
  });
  const app = root.basePath(basePath);
  const access = createAccess(config);
  const { maxBodyBytes = DEFAULT_MAX_BODY_BYTES, bodyTimeoutMs = DEFAULT_BODY_TIMEOUT_MS } = config;
  const limits = limitBody({ maxBytes: maxBodyBytes, timeoutMs: bodyTimeoutMs });
  const api: Api = { app, storage, access, limits };
  app.onError((error) => answerTo(error, config.onError));
  app.notFound(() => answerTo(noSuchCall(), config.onError));
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    // The description has a style, and a policy of its own.
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', POLICY);
  });
  if (allowedOrigins.length > 0) app.use(corsOf(allowedOrigins));
  addDescriptionRoutes(app);
  app.use(access.identify);
  addGrantRoutes(api);
  addPhotoRoutes(api);
  addBytesRoutes(api);
  return app;
}

function corsOf(origins: readonly string[]) {
  for (const origin of origins) {
    // One with a path, a slash at its end or a wildcard would never match, and nobody would be told.
    if (!isOrigin(origin)) throw new TypeError(`'${origin}' is no origin, such as https://www.example.com`);
  }
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposeHeaders: ['Retry-After'],
    maxAge: 600,
  });
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

function noSuchCall(): ApiFailure {
  return new ApiFailure(404, { type: 'resource_not_found', message: 'There is no such call' });
}

function answerTo(error: unknown, onError: EndpointConfig['onError']): Response {
  if (error instanceof ApiFailure) return Response.json(error.body, { status: error.status, headers: error.headers });
  // Hono's own: JSON that cannot be read (400), or a body that is none (415, which the API does not know).
  if (error instanceof HTTPException && error.status < 500) return answerTo(invalidRequest('body'), onError);
  onError?.(error);
  return Response.json({ type: 'internal', message: 'The endpoint failed' }, { status: 500 });
}
