import fc from 'fast-check';

/**
 * What is used of a JSON schema.
 * @typedef {{ $ref?: string, type?: string | string[], format?: string, enum?: unknown[], minLength?: number, maxLength?: number,
 *   minimum?: number, maximum?: number, properties?: Record<string, Schema>, required?: string[], items?: Schema,
 *   anyOf?: Schema[] }} Schema
 */

/** Stand for what only exists while the run goes on: `fuzz-send.mjs` puts it in. */
export const MARKS = /** @type {const} */ ({
  photo: '@photo@',
  key: '@key@',
  token: '@token@',
  pageOrigin: 'https://bank.example',
  client: 'fuzz',
});

/** Texts that have broken servers. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\u202etxt.exe',
  'ﷺ'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(40),
  'a'.repeat(129),
  'a'.repeat(20_000),
  "' or 1=1--",
  '"; drop table live_photos; --',
  '{{7*7}}<%=7*7%>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%00%0d%0aSet-Cookie:%20a=b',
  '\r\nX-Injected: yes',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0x10',
  '1e309',
  '9'.repeat(400),
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-01-01',
  '9999-12-31T23:59:59.999+14:00',
  'true ',
  'sha256:',
  '5eb1b5f231778a0008d1c3f6',
];

/** JSON that is not what is asked for, or is none. */
export const HOSTILE_JSON = [
  'null',
  'true',
  '-1',
  '-0',
  '1e999',
  '9007199254740993',
  '1'.repeat(5_000),
  '[]',
  '{}',
  '[[[]]]',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"challenge":{"source":"endpoint","nonce":1}}',
  '{"challenge":{"source":"endpoint","nonce":"\\u0000"}}',
  '{"then":1,"toJSON":2,"length":-1}',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u{1}"',
  'NaN',
  'undefined',
  "'text'",
  '{"a":1,}',
  '/* */ 1',
  '\u00a01',
  '',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

/** A text that nobody expects. */
export const hostileText = text;

/** JSON that nobody expects, as it is sent. */
export const hostileJson = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_JSON) },
  { weight: 1, arbitrary: text.map((one) => JSON.stringify(one)) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 8 }) },
);

/**
 * A value that a schema allows, as text for a query or a header.
 * @param {string} name
 * @param {Schema} schema
 * @returns {fc.Arbitrary<string>}
 */
export function validText(name, schema) {
  if (name === 'clientId') return clientId;
  if (name === 'Idempotency-Key') return fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 }).map(String);
  if (schema.type === 'boolean') return fc.boolean().map(String);
  if (schema.anyOf || schema.format?.startsWith('date')) return time;
  return fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 40, 40) });
}

/**
 * A value that a schema allows, as JSON.
 * @param {string} name
 * @param {Schema} schema
 * @returns {fc.Arbitrary<string>}
 */
export function validJson(name, schema) {
  if (name === 'data') return fc.constant(`"${MARKS.photo}"`);
  if (name === 'referrer') return fc.constant(`"${MARKS.pageOrigin}/*"`);
  if (schema.type === 'boolean' || schema.type === 'integer') return validText(name, schema);
  if (schema.type === 'object') return fc.object({ maxDepth: 3 }).map((value) => JSON.stringify(value));
  return validText(name, schema).map((value) => JSON.stringify(value));
}

const clientId = fc.oneof(
  { weight: 3, arbitrary: fc.constant(MARKS.client) },
  { weight: 1, arbitrary: fc.stringMatching(/^[\w äß漢👍-]{1,20}$/u) },
);

const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(date.toISOString(), date.toISOString().slice(0, 10)));
