import { parseUrl } from './parse-url.js';

/** Whether a host is this machine by itself: a URL's `hostname`, or an address to listen on. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)$/.test(hostname);
}

/** Whether a page's origin is one of this machine; `null`, which sandboxed pages send, is not. */
export function isLoopbackOrigin(origin: string): boolean {
  return isLoopback(parseUrl(origin)?.hostname ?? '');
}
