import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const percent = (share) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);

/** A Markdown table whose columns line up. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** Writes the model card: what was written by hand, and the metrics of the last training. */
export async function writeCard(metrics) {
  const text = await readFile(new URL('../card.md', import.meta.url), 'utf8');
  const rows = [
    ['free faces, as photographed', metrics.free],
    ['of these, faces with glasses', metrics.glasses],
    ['free faces with something harmless drawn on them', metrics.harmless],
    ['real masks', metrics.real_masks],
    ['other real covers, mostly hands', metrics.real_others],
    ['drawn covers', metrics.drawn],
    ['renders of the actor, covered', metrics.actor],
  ];
  const head = ['held back from training', 'refused', 'n'];
  const body = rows.map(([name, { refused, n }]) => [name, percent(refused), String(n)]);
  const kind = `The kind of cover was named rightly in ${(100 * metrics.kind_right).toFixed(1)} % of them.`;
  const { crops, steps, weights } = Object.fromEntries(
    ['crops', 'steps', 'weights'].map((name) => [name, metrics[name].toLocaleString('en')]),
  );
  const made = `${weights} weights, ${crops} crops, ${steps} steps, seed ${metrics.seed}.`;
  const card = text.replace('{{metrics}}', `${made}\n\n${table([head, ...body])}\n\n${kind}`);
  await writeFile(fileURLToPath(new URL('../../cards/face_occlusion.md', import.meta.url)), card);
}
