/** The absolute form of an HTTP address; `null` for any other. Paths are taken from the page, or the worker, at hand. */
export function httpUrl(address: string): URL | null {
  const url = parseUrl(address, globalThis.document?.baseURI ?? globalThis.location?.href);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function parseUrl(address: string, base: string | undefined): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
