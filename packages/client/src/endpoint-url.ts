import { LivePhotosError } from './error.js';
import { httpUrl } from './http-url.js';

/** The absolute base of the API, without a trailing slash. Paths are taken from the page, or the worker, at hand. */
export function resolveEndpoint(endpoint: string): string {
  const url = httpUrl(endpoint);
  if (!url) throw new LivePhotosError('bad_request', 'endpoint is not an HTTP address', { param: 'endpoint' });
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
