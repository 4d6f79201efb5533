import { judgeEvidence, POLICIES } from '@live-capture/core';
import { shareOf } from '../common/statistics.mjs';
import { LIVE } from './clips.mjs';
import { presentations } from './record.mjs';

/**
 * @typedef {import('@live-capture/core').Evidence} Evidence
 * @typedef {import('@live-capture/core').EvidenceKind} EvidenceKind
 * @typedef {import('./record.mjs').Sample} Sample
 */

/** What the evidence says where some kinds of it are left out. @param {readonly Evidence[]} evidence @param {readonly EvidenceKind[]} left */
export const shapeWithout = (evidence, left) =>
  judgeEvidence(
    evidence.filter(({ kind }) => !left.includes(kind)),
    POLICIES.standard,
  );

/** Each clip with what its geometry says, though nobody in it was asked to move. @param {readonly Sample[]} samples */
const shapesOf = (samples) =>
  presentations(samples).map(({ name, species, answer: { evidence } }) => {
    return { name, species, evidence, shape: shapeWithout(evidence, []) };
  });

/** Of live clips with enough movement to tell, those taken for something flat or dead. @param {readonly Sample[]} samples */
export function geometryErrors(samples) {
  const moving = shapesOf(samples).filter(({ species, shape }) => species === LIVE && shape !== 'unclear');
  return shareOf(moving, ({ shape }) => shape !== 'head');
}

/** @param {readonly Sample[]} samples @returns {import('../common/table.mjs').Table} */
export function geometryTable(samples) {
  return {
    title: 'What the geometry says of real clips, in which nobody was asked to move',
    head: ['clip', 'species', 'shape', 'evidence: score, and confidence'],
    rows: shapesOf(samples).map(({ name, species, shape, evidence }) => [
      ...[name, species, shape],
      evidence
        .map(({ kind, score, confidence }) => `${kind} ${score.toFixed(2)} (${confidence.toFixed(2)})`)
        .join(', ') || 'too little movement',
    ]),
  };
}
