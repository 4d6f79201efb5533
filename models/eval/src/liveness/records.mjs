import { writeFile } from 'node:fs/promises';

/** Writes every frame's measures as one JSON list: numbers, no pictures and no landmarks. @param {string} path @param {readonly import('./record.mjs').Sample[]} samples */
export async function writeRecords(path, samples) {
  const rows = samples.flatMap(({ name, species, degradation, answer }) =>
    answer.frames.map((frame) => ({ clip: name, species, degradation, ...frame })),
  );
  await writeFile(path, JSON.stringify(rows));
}
