import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readOptions } from './options.mjs';

it.each([
  [[], { data: null, json: false, limit: Number.POSITIVE_INFINITY, report: false, help: false }],
  [['--limit', '5'], { limit: 5, report: false }],
  [['--data', '/faces'], { data: '/faces', report: false }],
  [['--data', '/faces', '--report', '--json'], { data: '/faces', report: true, json: true }],
])('%j', (args, expected) => {
  expect(readOptions(args)).toMatchObject(expected);
});

it('names folders from where the person is', () => {
  expect(readOptions(['--data', 'faces']).data).toBe(resolve(process.env['INIT_CWD'] ?? '.', 'faces'));
});

it.each([[['--limit', '0']], [['--limit', '1.5']], [['--limit', 'all']], [['--colour']], [['faces']], [['--data']]])(
  'refuses %j',
  (args) => {
    expect(() => readOptions(args)).toThrow();
  },
);
