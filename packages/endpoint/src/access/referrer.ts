import { isLoopback } from './loopback.js';
import { parseUrl } from './parse-url.js';

/** The pages that a token is for: those of one origin, or of all subdomains of a host. */
export interface Referrer {
  readonly protocol: string;
  readonly hostname: string;
  /** Whether subdomains of the host count too. */
  readonly subdomains: boolean;
  /** Empty for the protocol's own port, `*` for any. */
  readonly port: string;
}

const PATTERN = /^(https?:\/\/)(\*\.)?([^\s*/:?#@\\]+|\[[\da-f:]+\])(?::(\*|\d{1,5}))?(?:\/\S*)?$/i;

/**
 * Reads a match pattern such as `https://www.example.com/*`; `null` where it is none, or names every host. Its path
 * counts for nothing: browsers tell other origins nothing but the origin. Without TLS only loopback is taken, since
 * anybody on the way could otherwise take the token.
 */
export function parseReferrer(pattern: string): Referrer | null {
  const [, scheme, wildcard, host, port = ''] = PATTERN.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return null;
  const url = parseUrl(`${scheme}${host}${port === '*' || port === '' ? '' : `:${port}`}`);
  if (url === null) return null;
  const { protocol, hostname } = url;
  if (protocol === 'http:' && !isLoopback(hostname)) return null;
  const subdomains = wildcard !== undefined;
  if (subdomains && !/^[^.[\]]+\../.test(hostname)) return null;
  return { protocol, hostname, subdomains, port: port === '*' ? port : url.port };
}

/** Whether a page's origin is one that the pattern names. */
export function matchesReferrer(referrer: Referrer, origin: string): boolean {
  const url = parseUrl(origin);
  if (url === null || url.origin !== origin || url.protocol !== referrer.protocol) return false;
  if (referrer.port !== '*' && url.port !== referrer.port) return false;
  if (url.hostname === referrer.hostname) return true;
  return referrer.subdomains && url.hostname.endsWith(`.${referrer.hostname}`);
}

/** The origin of the page that sent a request. Browsers leave `Origin` out where a page reads from its own origin. */
export function callingOrigin(headers: Headers): string | null {
  const origin = headers.get('origin');
  if (origin !== null) return origin;
  return parseUrl(headers.get('referer') ?? '')?.origin ?? null;
}
