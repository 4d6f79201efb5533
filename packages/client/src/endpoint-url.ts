import { LivePhotosError } from './error.js';

/** The absolute base of the API, without a trailing slash. Paths are taken from the page, or the worker, at hand. */
export function resolveEndpoint(endpoint: string): string {
  const here = globalThis.document?.baseURI ?? globalThis.location?.href;
  const url = parseUrl(endpoint, here);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new LivePhotosError('bad_request', 'endpoint is not an HTTP address', { param: 'endpoint' });
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function parseUrl(endpoint: string, base: string | undefined): URL | null {
  try {
    return new URL(endpoint, base);
  } catch {
    return null;
  }
}
