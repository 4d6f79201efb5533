import { FAILURES } from '@live-capture/core';
import { expect, test } from 'vitest';
import { EN } from './en.js';

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('every failure has a heading and a way on', () => {
  expect(Object.keys(EN.failures).sort()).toEqual(Object.keys(FAILURES).sort());
  for (const { title, text } of Object.values(EN.failures)) {
    expect(title).not.toBe('');
    expect(text).toMatch(/\.$/);
  }
});

test('failures of the upload say that the photo is not lost, or may be sent again', () => {
  const uploads = Object.entries(FAILURES).flatMap(([code, retry]) => (retry === 'upload' ? [code] : []));
  expect(uploads.length).toBeGreaterThan(4);
  for (const [code, { text }] of Object.entries(EN.failures)) {
    if (uploads.includes(code)) expect(text, code).toMatch(/send it again/i);
  }
});

test('guidance is short enough to be read at a glance, and no two hints say the same', () => {
  const hints = [...Object.values(EN.hints), ...Object.values(EN.actionsAsked)];
  expect(new Set(hints).size).toBe(hints.length);
  for (const hint of hints) expect(hint.split(' ').length).toBeLessThanOrEqual(8);
});

test('no text speaks of the machinery', () => {
  for (const text of textsOf(EN)) expect(text).not.toMatch(/undefined|liveness|WebGL|WASM|HTTP \d|_/i);
});
