#!/usr/bin/env node
// Looks at every nth frame of clips of live people (live-*.mjpeg) and of replays as an upload would be looked at, and prints how
// well the two are told apart, and how long it takes. The media are not part of the repository.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { frameLiveness, POLICIES } from '@live-capture/core';
import { mediaFolder } from '../../models/eval/src/common/media.mjs';
import { splitJpegs } from '../../models/eval/src/common/split-jpegs.mjs';
import { quantile } from '../../models/eval/src/common/statistics.mjs';
import { auc } from '../../models/eval/src/liveness/ranking.mjs';
import { openEyes } from '../../packages/endpoint/dist/inspection/eyes.js';
import { bringInspectionModels, readModels } from '../../packages/endpoint/dist/inspection/models.js';
import { decodePhoto } from '../../packages/endpoint/dist/inspection/pixels.js';
import { createTurns } from '../../packages/endpoint/dist/photo/turns.js';

const { values } = parseArgs({
  options: {
    clips: { type: 'string', default: join(mediaFolder(), 'webcam') },
    models: { type: 'string', default: fileURLToPath(new URL('../../.cache/assets/models', import.meta.url)) },
    every: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

async function main() {
  const folder = values.clips;
  const clips = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.mjpeg'));
  if (clips.length === 0) throw new Error(`There are no clips in ${folder}; --clips names another folder`);
  await bringInspectionModels(values.models);
  const limits = { count: 1, maxWaiting: 0, deadlineMs: 60_000 };
  const eyes = await openEyes(await readModels(values.models), limits);
  const decodes = createTurns(1e9);
  /** @type {{ live: number[], spoof: number[] }} */
  const scores = { live: [], spoof: [] };
  /** @type {number[]} */
  const times = [];
  let noFace = 0;
  for (const clip of clips) {
    const frames = splitJpegs(await readFile(join(folder, clip)));
    for (const frame of frames.filter((_, index) => index % Number(values.every) === 0)) {
      const began = performance.now();
      const { pixels } = await decodePhoto(frame, decodes);
      const { livenessScore } = await eyes.use((look) => look({ pixels, liveness: true }));
      times.push(performance.now() - began);
      if (livenessScore === null) noFace += 1;
      else scores[clip.startsWith('live') ? 'live' : 'spoof'].push(livenessScore);
    }
  }
  await eyes.close();
  const isSpoof = (/** @type {number} */ score) => frameLiveness(score, POLICIES.standard) === 'spoof';
  return {
    live: scores.live.length,
    spoof: scores.spoof.length,
    no_face: noFace,
    auc: auc(scores.live, scores.spoof).value,
    apcer: scores.spoof.filter((score) => !isSpoof(score)).length / scores.spoof.length,
    bpcer: scores.live.filter(isSpoof).length / scores.live.length,
    lowest_live: Math.min(...scores.live),
    highest_spoof: Math.max(...scores.spoof),
    ms_median: quantile(times, 0.5),
    ms_p95: quantile(times, 0.95),
  };
}

main().then(
  (figures) => {
    const lines = Object.entries(figures).map(
      ([name, value]) => `${name.padEnd(14)} ${value === null ? '–' : Number(value.toFixed(4))}`,
    );
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${lines.join('\n')}\n`);
  },
  (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
