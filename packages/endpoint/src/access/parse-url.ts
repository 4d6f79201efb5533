/** The URL that a text is; `null` where it is none. */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Whether a text is an origin as browsers write it: without a path, a slash at its end, or a wildcard. */
export function isOrigin(text: string): boolean {
  return parseUrl(text)?.origin === text;
}
