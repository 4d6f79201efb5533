import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { HELP, PARTS, readOptions } from './options.mjs';

it.each([
  [[], { data: null, json: false, limit: Number.POSITIVE_INFINITY, records: null, report: false, help: false }],
  [[], { parts: ['sweep', 'human', 'actor'] }],
  [['--parts', 'none'], { parts: [] }],
  [['--parts', 'human,actor'], { parts: ['human', 'actor'] }],
  [['--data', '/clips', '--limit', '2', '--json'], { data: '/clips', limit: 2, json: true }],
  [['--records', '/tmp/frames.json', '--report'], { records: '/tmp/frames.json', report: true }],
])('%j', (args, expected) => {
  expect(readOptions(args)).toMatchObject(expected);
});

it('names files from where the person is', () => {
  const here = process.env['INIT_CWD'] ?? '.';
  expect(readOptions(['--data', 'clips', '--records', 'frames.json'])).toMatchObject({
    data: resolve(here, 'clips'),
    records: resolve(here, 'frames.json'),
  });
});

it.each([[['--limit', '0']], [['--parts', 'sweep,colour']], [['--parts', '']], [['--colour']], [['clips']]])(
  'refuses %j',
  (args) => {
    expect(() => readOptions(args)).toThrow();
  },
);

it('explains every part', () => {
  for (const part of Object.keys(PARTS)) expect(HELP).toContain(part);
});
