import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnv } from '../access/caller.js';
import { ApiFailure } from '../failure.js';
import { type Log, nameOfError } from './log.js';
import type { Metrics } from './metrics.js';

/** Who hears of requests. */
export interface Observers {
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Whatever else a request calls itself is one label. */
const METHODS = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'];

/** Counts, times and logs every request, and gives its answer an id that the log knows. */
export function observeRequests({ metrics, log }: Observers, uploadRoute: string): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const startMs = performance.now();
    const requestId = randomUUID();
    await next();
    c.header('x-request-id', requestId);
    const ms = performance.now() - startMs;
    const { status } = c.res;
    const method = METHODS.includes(c.req.method) ? c.req.method : 'other';
    const route = routeOf(c);
    metrics.answered({ method, route, status, seconds: ms / 1000 });
    if (method === 'POST' && route === uploadRoute && status >= 400) reasonsOf(c.error).forEach(metrics.refused);
    const error = status >= 500 && !(c.error instanceof ApiFailure) ? { error: nameOfError(c.error) } : {};
    log({ event: 'request', requestId, method, route, status, ms: Math.round(ms), ...error });
  };
}

/** The pattern of the call, as it is described; what only middleware has met is no call. */
function routeOf(c: Context): string {
  const path = routePath(c, -1);
  return path.endsWith('*') ? 'none' : path.replace(/:(\w+)/g, '{$1}');
}

function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof ApiFailure)) return ['internal'];
  const { reasons = [], type } = error.body;
  return reasons.length > 0 ? reasons.map(({ code }) => code) : [type];
}
