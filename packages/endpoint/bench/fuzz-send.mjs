import { connect } from 'node:net';
import { MARKS } from './fuzz-values.mjs';

/**
 * @typedef {import('./fuzz-requests.mjs').Plan} Plan
 * @typedef {{ status: number, headers: Map<string, string>, body: Buffer }} Answer
 * @typedef {Answer | 'closed' | 'hang'} Outcome `closed` is a connection that ended without an answer
 *
 * What the marks of plans stand for.
 * @typedef {object} World
 * @property {number} port
 * @property {string} key
 * @property {string} token
 * @property {() => Buffer} nextPhoto
 * @property {string[]} ids of photos that are stored, or were
 */

/** The slowest answer that is no hang: a body that never comes whole is answered after less than a second. */
const DEADLINE_MS = 10_000;

/** Sends a plan over a connection of its own, byte by byte as it is, and waits for the answer. @param {Plan} plan @param {World} world @param {number} draw from 0 to 1 @returns {Promise<Outcome>} */
export function sendPlan(plan, world, draw) {
  const { ids, port } = world;
  const id = ids[Math.floor(draw * ids.length)] ?? '0'.repeat(24);
  const body = plan.body ? bodyOf(plan.body, world) : Buffer.alloc(0);
  const length = plan.body ? declaredLength(plan.body, body) : null;
  const head = [
    `${plan.method} ${plan.target.replace('{id}', id)} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: close',
    ...plan.headers.map(([name, value]) => (name === '' ? value : `${name}: ${unmark(value, world)}`)),
    ...(plan.body?.type == null ? [] : [`Content-Type: ${plan.body.type}`]),
    ...(length === null ? [] : [`Content-Length: ${length}`]),
  ];
  return exchange(port, Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body]), plan.method);
}

/** @param {string} value @param {World} world */
const unmark = (value, { key, token }) => value.replace(MARKS.key, key).replace(MARKS.token, token);

/** @param {NonNullable<Plan['body']>} body @param {World} world */
function bodyOf({ text, form, damage }, world) {
  const pieces = text.split(MARKS.photo).flatMap((piece, index) => {
    if (index === 0) return [Buffer.from(piece)];
    const photo = world.nextPhoto();
    return [form ? photo : Buffer.from(photo.toString('base64')), Buffer.from(piece)];
  });
  const bytes = Buffer.concat(pieces);
  if (damage.kind === 'none' || bytes.length === 0) return bytes;
  const at = Math.min(bytes.length - 1, Math.floor(damage.at * bytes.length));
  if (damage.kind === 'cut') return bytes.subarray(0, at);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

/** One of eight bodies that were cut says its whole length, and so never comes whole. @param {NonNullable<Plan['body']>} body @param {Buffer} bytes */
function declaredLength({ damage }, bytes) {
  return damage.kind === 'cut' && damage.at < 1 / 8 ? bytes.length + 1_000 : bytes.length;
}

/** @param {number} port @param {Buffer} request @param {string} method @returns {Promise<Outcome>} */
function exchange(port, request, method) {
  return new Promise((settle) => {
    /** @type {Buffer[]} */
    const chunks = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    const end = (/** @type {Outcome} */ outcome) => {
      clearTimeout(timer);
      socket.destroy();
      settle(outcome);
    };
    const timer = setTimeout(() => end('hang'), DEADLINE_MS);
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that refuses a body resets the connection while the rest still comes.
    socket.on('error', () => {});
    socket.on('close', () => end(parse(Buffer.concat(chunks), method) ?? 'closed'));
  });
}

/** Reads the last answer of a connection. @param {Buffer} bytes @param {string} method @returns {Answer | null} */
function parse(bytes, method) {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const [first = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
  const rest = bytes.subarray(headEnd + 4);
  if (status >= 100 && status < 200) return parse(rest, method);
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = headers.get('transfer-encoding') === 'chunked' && method !== 'HEAD' ? dechunk(rest) : rest;
  return { status, headers, body };
}

/** @param {Buffer} bytes */
function dechunk(bytes) {
  const pieces = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16);
    if (!(size > 0)) break;
    pieces.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 4 + size;
  }
  return Buffer.concat(pieces);
}
