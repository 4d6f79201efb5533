const SAY_EVERY_MS = 5_000;

/** @typedef {(line: string) => void} Say */

/**
 * Runs one step after another, says how far it is, and joins the outcomes.
 * @template Item
 * @template Outcome
 * @param {string} title
 * @param {readonly Item[]} items
 * @param {Say} say
 * @param {(item: Item, index: number) => Promise<readonly Outcome[]>} step
 */
export async function eachOf(title, items, say, step) {
  const outcomes = [];
  let saidAt = performance.now();
  for (const [index, item] of items.entries()) {
    outcomes.push(...(await step(item, index)));
    if (performance.now() - saidAt < SAY_EVERY_MS) continue;
    say(`  ${title}: ${index + 1} of ${items.length}`);
    saidAt = performance.now();
  }
  say(`  ${title}: ${items.length} done`);
  return outcomes;
}
