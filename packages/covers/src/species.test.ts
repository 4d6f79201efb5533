import { COVER_KINDS, FACE_REGIONS, REGION_OUTLINES } from '@live-capture/core';
import { describe, expect, test } from 'vitest';
import { FACE_OVAL } from './face-oval.js';
import { SPECIES } from './species.js';

describe('SPECIES', () => {
  test('every kind has several species, of which training may draw some', () => {
    for (const kind of COVER_KINDS) {
      expect(SPECIES.filter((one) => one.kind === kind && !one.heldOut).length, kind).toBeGreaterThanOrEqual(5);
    }
  });

  test('names are unique', () => {
    expect(new Set(SPECIES.map(({ name }) => name)).size).toBe(SPECIES.length);
  });

  test('three species are kept from training', () => {
    expect(SPECIES.filter(({ heldOut }) => heldOut).map(({ name }) => name)).toEqual(['microphone', 'leaf', 'plaster']);
  });
});

describe('REGION_OUTLINES', () => {
  test('every region is a polygon of landmarks of the mesh', () => {
    for (const region of FACE_REGIONS) {
      const outline = REGION_OUTLINES[region];
      expect(outline.length, region).toBeGreaterThanOrEqual(8);
      expect(new Set(outline).size, region).toBe(outline.length);
      expect(outline.every((index) => index >= 0 && index < 478)).toBe(true);
    }
    expect(new Set(FACE_OVAL).size).toBe(36);
  });
});
