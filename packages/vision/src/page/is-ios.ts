/**
 * Whether the browser runs on an iPhone or iPad, whatever its name: all are WebKit there. An iPad may call itself a Mac,
 * but Macs have no touch screen.
 */
export function isIos({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}
