import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { requireApiKey, requireLoopbackHost } from './auth.js';
import { DEFAULT_MAX_BODY_BYTES, type EndpointConfig } from './config.js';
import { ApiFailure, invalidRequest } from './failure.js';
import type { Storage } from './live-photos.js';
import { addBytesRoutes, addChallengeRoute, addPhotoRoutes } from './routes.js';

/** The HTTP side of the endpoint. */
export function createApp(config: EndpointConfig, storage: () => Promise<Storage>): OpenAPIHono {
  const { basePath = '/v1', apiKeys = [], allowedOrigins = [], maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = config;
  const root = new OpenAPIHono({
    strict: false,
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(String(result.error.issues[0]?.path[0] ?? 'body'));
    },
  });
  const app = root.basePath(basePath);
  app.onError((error) => answerTo(error, config.onError));
  app.notFound(() => answerTo(noSuchCall(), config.onError));
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    c.header('content-security-policy', "default-src 'none'; sandbox");
  });
  if (allowedOrigins.length > 0) app.use(corsOf(allowedOrigins));
  app.use(apiKeys.length > 0 ? requireApiKey(apiKeys) : requireLoopbackHost);
  addChallengeRoute(app, storage, maxBodyBytes);
  addPhotoRoutes(app, storage, maxBodyBytes);
  addBytesRoutes(app, storage);
  return app;
}

function corsOf(origins: readonly string[]) {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposeHeaders: ['Retry-After'],
    maxAge: 600,
  });
}

function noSuchCall(): ApiFailure {
  return new ApiFailure(404, { type: 'resource_not_found', message: 'There is no such call' });
}

function answerTo(error: unknown, onError: EndpointConfig['onError']): Response {
  if (error instanceof ApiFailure) return Response.json(error.body, { status: error.status });
  // Hono's own: JSON that cannot be read (400), or a body that is none (415, which the API does not know).
  if (error instanceof HTTPException && error.status < 500) return answerTo(invalidRequest('body'), onError);
  onError?.(error);
  return Response.json({ type: 'internal', message: 'The endpoint failed' }, { status: 500 });
}
