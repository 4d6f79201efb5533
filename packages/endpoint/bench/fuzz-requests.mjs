import fc from 'fast-check';
import { formBody, jsonBody, pictureBody } from './fuzz-bodies.mjs';
import { hostileText, MARKS, validText } from './fuzz-values.mjs';

/**
 * @typedef {import('./fuzz-values.mjs').Schema} Schema
 * @typedef {import('./fuzz-bodies.mjs').Body} Body
 * @typedef {{ in: string, name: string, required?: boolean, schema: Schema }} Parameter
 * @typedef {{ parameters?: Parameter[], requestBody?: { content: Record<string, { schema: Schema }> },
 *   responses: Record<string, { content?: Record<string, { schema: Schema }> }> }} Operation
 * @typedef {{ paths: Record<string, Record<string, Operation>>, components: { schemas: Record<string, Schema> } }} Description
 *
 * A request to be sent.
 * @typedef {object} Plan
 * @property {string | null} call method and path of the call it is for, as described; `null` where it is for none
 * @property {string} method
 * @property {string} target path and query; `{id}` stands for a photo that is stored
 * @property {[string, string][]} headers
 * @property {Body | null} body
 * @property {boolean} framed whether it is HTTP at all
 */

/** Every kind of request that an OpenAPI document allows, and many that it does not. @param {Description} description @returns {fc.Arbitrary<Plan>} */
export function requestsOf(description) {
  const calls = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => callOf(description, method.toUpperCase(), path, operation)),
  );
  const [first, ...others] = calls;
  if (!first) throw new Error('The document describes no call');
  const called = fc.oneof(first, ...others);
  return fc.oneof(
    { weight: 16, arbitrary: called },
    { weight: 1, arbitrary: fc.tuple(called, pathTrick).map(([plan, target]) => ({ ...plan, call: null, target })) },
    { weight: 1, arbitrary: fc.tuple(called, method).map(([plan, name]) => ({ ...plan, call: null, method: name })) },
    { weight: 1, arbitrary: fc.tuple(called, framing).map(([plan, header]) => broken(plan, header)) },
  );
}

/** @param {Description} description @param {string} method @param {string} path @param {Operation} operation @returns {fc.Arbitrary<Plan>} */
function callOf(description, method, path, { parameters = [], requestBody }) {
  const ofKind = (/** @type {string} */ kind) => parameters.filter((parameter) => parameter.in === kind);
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) =>
    bodyOf(type, resolve(description, schema)),
  );
  const anyBody = fc.oneof(fc.constant(null), ...bodies);
  const body =
    bodies.length === 0
      ? fc.constant(null)
      : fc.oneof({ weight: 1, arbitrary: anyBody }, ...bodies.map((arbitrary) => ({ weight: 4, arbitrary })));
  return fc
    .record({
      id,
      query: queryOf(ofKind('query')),
      own: headersOf(ofKind('header')),
      authorization,
      more: otherHeaders,
      body,
      slash,
    })
    .map(({ id: photo, query, own, authorization: caller, more, body: sent, slash: last }) => ({
      call: `${method} ${path}`,
      method,
      target: `${path.replace('{id}', photo)}${last}${query}`,
      headers: [...caller, ...own, ...more],
      body: sent,
      framed: true,
    }));
}

/** @param {string} type @param {Schema} schema @returns {fc.Arbitrary<Body>} */
function bodyOf(type, schema) {
  if (type.includes('json')) return jsonBody(schema);
  return type.startsWith('multipart/') ? formBody(schema) : pictureBody();
}

/** @param {Description} description @param {Schema} schema @returns {Schema} */
export function resolve({ components }, schema) {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (components.schemas[name] ?? {});
}

/** Halves of surrogate pairs cannot be encoded. @param {string} text */
const encode = (text) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

const slash = fc.constantFrom('', '', '', '', '/');

/** Ids of one segment: tricks with more are for `pathTrick`. */
const id = fc.oneof(
  { weight: 4, arbitrary: fc.constant('{id}') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '5eb1b5f231778a0008d1c3f6',
      '5EB1B5F231778A0008D1C3F6',
      '%00',
      '%zz',
      '%',
      '%c0%ae',
      '%2e%2e%2f',
    ),
  },
  {
    weight: 1,
    arbitrary: hostileText.map((text) => encode(text).replace(/^\.*$/, '_').slice(0, 2_000)),
  },
);

/** How often something is there: mostly once where it is needed, mostly not where it may be left out. @param {boolean} required */
export const timesOf = (required) =>
  fc.oneof(
    { weight: required ? 20 : 4, arbitrary: fc.constant(1) },
    { weight: required ? 1 : 12, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(2) },
  );

/** @param {Parameter[]} parameters @returns {fc.Arbitrary<string>} */
function queryOf(parameters) {
  const pairs = parameters.map(({ name, schema, required }) =>
    fc
      .tuple(
        fc.oneof({ weight: 8, arbitrary: validText(name, schema) }, { weight: 1, arbitrary: hostileText }),
        timesOf(required === true || name === 'clientId'),
      )
      .map(([value, times]) => Array.from({ length: times }, () => `${name}=${encode(value)}`)),
  );
  const junk = fc.constantFrom(
    [],
    [],
    [],
    [],
    [],
    ['%'],
    ['clientId=%ff%fe'],
    ['a[b]=c'],
    ['&&=&=='],
    Array.from({ length: 500 }, () => 'page=1'),
  );
  return fc.tuple(...pairs, junk).map((all) => {
    const query = all.flat().join('&').slice(0, 12_000);
    return query === '' ? '' : `?${query}`;
  });
}

/** @param {Parameter[]} parameters @returns {fc.Arbitrary<[string, string][]>} */
function headersOf(parameters) {
  const each = parameters.map(({ name, schema }) =>
    fc
      .option(fc.oneof({ weight: 4, arbitrary: validText(name, schema) }, { weight: 1, arbitrary: headerText }))
      .map((value) => /** @type {[string, string][]} */ (value === null ? [] : [[name, value]])),
  );
  return fc.tuple(...each).map((all) => all.flat());
}

/** What HTTP lets a header hold. */
const headerText = hostileText.map((text) =>
  [...text]
    .filter((one) => /[\t\x20-\x7e\x80-\xff]/.test(one))
    .join('')
    .slice(0, 4_000),
);

/** @typedef {[string, string][]} Headers */

/** @type {Headers} */
const WITH_TOKEN = [
  ['Authorization', MARKS.token],
  ['Origin', MARKS.pageOrigin],
];

/** @type {Headers} */
const ELSEWHERE = [
  ['Authorization', MARKS.token],
  ['Origin', 'https://evil.example'],
];

/** @param {string} value @returns {Headers} */
const authorizedBy = (value) => [['Authorization', value]];

const authorization = fc.oneof(
  { weight: 12, arbitrary: fc.constant(authorizedBy(MARKS.key)) },
  { weight: 4, arbitrary: fc.constant(WITH_TOKEN) },
  { weight: 1, arbitrary: fc.constant(ELSEWHERE) },
  { weight: 1, arbitrary: fc.constant(/** @type {Headers} */ ([])) },
  {
    weight: 1,
    arbitrary: fc.oneof(headerText, fc.constantFrom('Bearer x', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.')).map(authorizedBy),
  },
);

/** @type {Headers} */
const ODD_HEADERS = [
  ['Accept', 'image/*'],
  ['Accept', 'application/json;q=0, */*;q=0.1'],
  ['Accept', 'image/x,'.repeat(500)],
  ['Content-Encoding', 'gzip'],
  ['Range', 'bytes=0-1,5-,-9'],
  ['If-None-Match', '*'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-Forwarded-Proto', 'javascript'],
  ['Origin', 'null'],
  ['Cookie', 'a=b; '.repeat(500)],
];

const otherHeaders = fc.oneof(
  { weight: 4, arbitrary: fc.constant(/** @type {Headers} */ ([])) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_HEADERS).map((header) => [header]) },
  { weight: 1, arbitrary: headerText.map((value) => /** @type {Headers} */ ([['X-Fuzz', value]])) },
);

const pathTrick = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '/v1',
    '/v1//livePhotos',
    '/v1/./livePhotos',
    '/v1/../v1/livePhotos',
    '/v1/livePhotos/..%2f..%2fdatabase',
    '/v1/%6civePhotos',
    '/V1/LIVEPHOTOS',
    '/v1/livePhotos/x/download/y',
    '/v1/livePhotos;a=b',
    '/v1/livePhotos%00',
    '/v1/livePhotos/%2e%2e/%2e%2e',
    '*',
    '/metrics',
    '/healthz',
    '/readyz',
    '/v1/openapi.json',
    '/v1/docs',
    'http://evil.example/v1/livePhotos',
    '/\\evil.example',
    '/v1/livePhotos?',
    '/?#',
    `/${'a'.repeat(10_000)}`,
    `/v1/livePhotos${'/..'.repeat(1_000)}`,
  ),
  hostileText.map((text) => `/v1/${encode(text).slice(0, 8_000)}`),
);

const method = fc.constantFrom(
  'PUT',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PROPFIND',
  'M-SEARCH',
  'DELETE',
  'POST',
  'GET',
);

/** Lines of a head that no HTTP has, or that contradict each other. */
const framing = fc.constantFrom(
  'Content-Length: -1',
  'Content-Length: 1e3',
  'Content-Length: 5\r\nContent-Length: 6',
  'Transfer-Encoding: chunked\r\nContent-Length: 5',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: identity',
  'Expect: 200-maybe',
  'Host: a\r\nHost: b',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings',
  'No colon',
  ': no name',
  'Bad name : x',
  'X: a\0b',
  ' folded: line',
  `X-Long: ${'y'.repeat(30_000)}`,
);

/** @param {Plan} plan @param {string} line @returns {Plan} */
const broken = (plan, line) => ({ ...plan, call: null, framed: false, headers: [...plan.headers, ['', line]] });
