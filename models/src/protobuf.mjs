/**
 * The wire format of protocol buffers, as far as editing a message needs it: split it into fields, and write new ones.
 *
 * @typedef {object} Field
 * @property {number} number
 * @property {number | null} value of a varint field
 * @property {Buffer | null} body of a length-delimited field
 * @property {Buffer} whole the field as it stands, tag and all
 */

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/** Splits a message into its fields, in their order. @param {Buffer} message @returns {Field[]} */
export function fieldsOf(message) {
  const fields = [];
  let at = 0;
  while (at < message.length) {
    const field = readField(message, at);
    fields.push(field);
    at += field.whole.length;
  }
  return fields;
}

/** @param {Buffer} message @param {number} start @returns {Field} */
function readField(message, start) {
  const tag = readVarint(message, start);
  const { end, ...content } = readContent(message, tag.end, tag.value % 8);
  if (end > message.length) throw new RangeError('The message ends inside a field.');
  return { number: Math.floor(tag.value / 8), ...content, whole: message.subarray(start, end) };
}

/** @param {Buffer} message @param {number} at @param {number} wireType */
function readContent(message, at, wireType) {
  switch (wireType) {
    case VARINT: {
      const { value, end } = readVarint(message, at);
      return { value, body: null, end };
    }
    case BYTES: {
      const { value: length, end: start } = readVarint(message, at);
      return { value: null, body: message.subarray(start, start + length), end: start + length };
    }
    case FIXED32:
      return { value: null, body: null, end: at + 4 };
    case FIXED64:
      return { value: null, body: null, end: at + 8 };
    default:
      throw new RangeError(`There is no wire type ${wireType}.`);
  }
}

/** @param {Buffer} message @param {number} start */
function readVarint(message, start) {
  let value = 0;
  for (let at = start, factor = 1; ; at += 1, factor *= 128) {
    const byte = message[at];
    if (byte === undefined) throw new RangeError('The message ends inside a number.');
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, end: at + 1 };
  }
}

/** @param {number} value */
function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}

/** A number as a field. @param {number} number @param {number} value */
export function varintField(number, value) {
  return Buffer.concat([varint(number * 8 + VARINT), varint(value)]);
}

/** A text, bytes or a message as a field. @param {number} number @param {string | Uint8Array} body */
export function bytesField(number, body) {
  const bytes = Buffer.from(body);
  return Buffer.concat([varint(number * 8 + BYTES), varint(bytes.length), bytes]);
}
