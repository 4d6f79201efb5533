/** @typedef {import('./table.mjs').Table} Table */

/** A table for a terminal. @param {Table} table */
export function asText({ title, head, rows }) {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [title, '─'.repeat(title.length), line(head), ...rows.map(line), ''].join('\n');
}

/** A table of Markdown. @param {Table} table */
export function asMarkdown({ title, head, rows }) {
  const line = (/** @type {readonly string[]} */ row) => `| ${row.join(' | ')} |`;
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')));
  return [`## ${title}`, '', line(head), rule, ...rows.map(line), ''].join('\n');
}
