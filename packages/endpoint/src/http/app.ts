import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { createAccess } from '../access/access.js';
import type { ApiEnv } from '../access/caller.js';
import { isOrigin } from '../access/parse-url.js';
import type { EndpointConfig } from '../config.js';
import { ApiFailure, invalidRequest, unavailable } from '../failure.js';
import type { Inspector } from '../inspection/inspector.js';
import { DEFAULT_BODY_TIMEOUT_MS, DEFAULT_MAX_BODY_BYTES, DEFAULT_MAX_UPLOADS, GRANT_BODY } from '../limits.js';
import { addDescriptionRoutes } from '../openapi/description.js';
import { type Observers, observeRequests } from '../operations/observe-requests.js';
import type { Turns } from '../photo/turns.js';
import { isOutage } from '../storage/outage.js';
import type { Storage } from '../storage/storage.js';
import type { Api } from './api.js';
import { addBytesRoutes } from './bytes-routes.js';
import { addGrantRoutes } from './grant-routes.js';
import { limitBody } from './limit-body.js';
import { addPhotoRoutes } from './photo-routes.js';
import { capUploads } from './upload-cap.js';

const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** What an app is made on. */
export interface AppParts {
  /** Whether the endpoint takes calls: not before it is ready, nor when it closes. */
  readonly isOpen: () => Promise<boolean>;
  readonly storage: () => Promise<Storage>;
  readonly observers: Observers;
  readonly decodes: Turns;
  readonly inspector: () => Promise<Inspector | null>;
}

/** The HTTP side of the endpoint; throws a `TypeError` for a configuration that lets in anybody, or nobody. */
export function createApp(config: EndpointConfig, parts: AppParts): OpenAPIHono<ApiEnv> {
  const { observers, isOpen, ...rest } = parts;
  const { basePath = '/v1', allowedOrigins = [] } = config;
  const root = new OpenAPIHono<ApiEnv>({
    strict: false,
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(String(result.error.issues[0]?.path[0] ?? 'body'));
    },
  });
  root.use(observeRequests(observers, `${basePath}/livePhotos`));
  const app = root.basePath(basePath);
  const access = createAccess(config);
  const { maxBodyBytes: maxBytes = DEFAULT_MAX_BODY_BYTES, bodyTimeoutMs: timeoutMs = DEFAULT_BODY_TIMEOUT_MS } =
    config;
  const limits = limitBody({ maxBytes, timeoutMs });
  const grantLimits = limitBody({
    maxBytes: Math.min(maxBytes, GRANT_BODY.maxBytes),
    timeoutMs: Math.min(timeoutMs, GRANT_BODY.timeoutMs),
  });
  const cap = capUploads({ ...DEFAULT_MAX_UPLOADS, ...config.maxUploads });
  const api: Api = { app, access, limits, grantLimits, cap, ...rest };
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
  app.use(async (_c, next) => {
    if (!(await isOpen())) throw unavailable('The endpoint is not running');
    await next();
  });
  addDescriptionRoutes(app);
  app.use(access.identify);
  addGrantRoutes(api);
  addPhotoRoutes(api);
  addBytesRoutes(api);
  return app;
}

function corsOf(origins: readonly string[]) {
  for (const origin of origins) {
    // Any other would never match, and nobody would be told.
    if (!isOrigin(origin)) throw new TypeError(`'${origin}' is no origin, such as https://www.example.com`);
  }
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposeHeaders: ['Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });
}

function noSuchCall(): ApiFailure {
  return new ApiFailure(404, { type: 'resource_not_found', message: 'There is no such call' });
}

function answerTo(error: unknown, onError: EndpointConfig['onError']): Response {
  if (error instanceof ApiFailure) return Response.json(error.body, { status: error.status, headers: error.headers });
  // Hono's own: JSON that cannot be read (400), or a body that is none (415, which the API does not know).
  if (error instanceof HTTPException && error.status < 500) return answerTo(invalidRequest('body'), onError);
  onError?.(error);
  if (isOutage(error)) return answerTo(unavailable('The endpoint cannot store or read now'), onError);
  return Response.json({ type: 'internal', message: 'The endpoint failed' }, { status: 500 });
}
