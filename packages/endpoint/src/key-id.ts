/** What the id of a key or a secret looks like: it is written into files and tokens. */
export function isKeyId(id: string): boolean {
  return /^[\w.-]{1,64}$/.test(id);
}
