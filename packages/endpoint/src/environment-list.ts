/** What an environment says. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The items of a text with commas between them. */
export function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
