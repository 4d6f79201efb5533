/** The golden section: its multiples never fall into step with a list that repeats itself. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * At most so many items of each kind, spread over the whole list, and always the same ones.
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} limit
 * @param {(item: Item) => string} kindOf
 * @returns {readonly Item[]}
 */
export function limited(items, limit, kindOf = () => '') {
  /** @type {Map<string, Item[]>} */
  const kinds = new Map();
  for (const item of items) {
    const kind = kinds.get(kindOf(item));
    if (kind) kind.push(item);
    else kinds.set(kindOf(item), [item]);
  }
  return [...kinds.values()].flatMap((all) => (all.length <= limit ? all : spread(all, limit)));
}

/** @template Item @param {readonly Item[]} all @param {number} count @returns {Item[]} */
function spread(all, count) {
  const turns = all.map((_, index) => (index * GOLDEN) % 1).sort((a, b) => a - b);
  const end = turns[count] ?? 1;
  return all.filter((_, index) => (index * GOLDEN) % 1 < end);
}
