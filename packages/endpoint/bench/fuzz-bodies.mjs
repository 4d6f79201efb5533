import fc from 'fast-check';
import { HOSTILE_TEXTS, hostileJson, hostileText, MARKS, validJson } from './fuzz-values.mjs';

/**
 * A body as it is sent. In texts the photo's mark stands for a photo in base64, in a form for its bytes.
 * @typedef {{ type: string | null, text: string, form?: boolean, damage: Damage }} Body
 * @typedef {{ kind: 'none' } | { kind: 'cut' | 'flip', at: number }} Damage what happens to it on the way, at a share of its length
 * @typedef {import('./fuzz-values.mjs').Schema} Schema
 */

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** @type {fc.Arbitrary<Damage>} */
const damage = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: /** @type {const} */ ('none') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(/** @type {const} */ ('cut'), 'flip'), at: share }) },
);

const wrongType = fc.constantFrom(
  null,
  '',
  'text/plain',
  'text/html',
  'application/json; charset=utf-7',
  'application/json;;;',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="a b\\"c"',
  'multipart/mixed; boundary=x',
  'image/svg+xml',
  'images/jpg',
  'image/*',
  'image/../png',
  'APPLICATION/JSON',
  `application/${'x'.repeat(5_000)}`,
);

/** @param {string} right */
const typeOr = (right) => fc.oneof({ weight: 9, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: wrongType });

/** Fields of an object: mostly what the schema wants, some not, some twice, some unknown. @param {Schema} schema @returns {fc.Arbitrary<[string, string][]>} */
function fieldsOf({ properties = {}, required = [] }) {
  const fields = Object.entries(properties).map(([name, schema]) =>
    fc
      .tuple(
        fc.oneof({ weight: 6, arbitrary: validJson(name, schema) }, { weight: 1, arbitrary: hostileJson }),
        fc.constantFrom(0, ...(required.includes(name) ? Array.from({ length: 20 }, () => 1) : [0, 1, 1]), 2),
      )
      .map(([json, times]) => Array.from({ length: times }, () => /** @type {[string, string]} */ ([name, json]))),
  );
  const unknown = fc.tuple(hostileText, hostileJson).map((field) => [/** @type {[string, string]} */ (field)]);
  const none = fc.constant(/** @type {[string, string][]} */ ([]));
  return fc
    .tuple(...fields, fc.oneof({ weight: 9, arbitrary: none }, { weight: 1, arbitrary: unknown }))
    .map((all) => all.flat());
}

/** A body of JSON. @param {Schema} schema @returns {fc.Arbitrary<Body>} */
export function jsonBody(schema) {
  const object = fieldsOf(schema).map(
    (fields) => `{${fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`,
  );
  const text = fc.oneof({ weight: 12, arbitrary: object }, { weight: 1, arbitrary: hostileJson });
  return fc.record({ type: typeOr('application/json'), text, damage });
}

const BOUNDARY = 'fuzz-boundary';

/** A form; its parts and its boundaries may be broken. @param {Schema} schema @returns {fc.Arbitrary<Body>} */
export function formBody(schema) {
  const parts = fieldsOf(schema).map((fields) => fields.map(([name, json]) => [name, plainOf(json)]));
  const fileName = fc.constantFrom('photo.jpg', '../../x.jpg', '', 'a"b.jpg', 'a\r\nb', 'x'.repeat(9_000), 'ü漢.png');
  const end = fc.constantFrom(
    `--${BOUNDARY}--\r\n`,
    `--${BOUNDARY}--\r\n`,
    `--${BOUNDARY}--\r\n`,
    '',
    `--${BOUNDARY}`,
    '--',
  );
  const eol = fc.constantFrom('\r\n', '\r\n', '\r\n', '\r\n', '\n', '');
  const more = fc.constantFrom('', '', '', '', 'Content-Transfer-Encoding: base64\r\n', `X: ${'y'.repeat(9_000)}\r\n`);
  return fc
    .record({ parts, fileName, end, eol, more, type: typeOr(`multipart/form-data; boundary=${BOUNDARY}`), damage })
    .map(({ parts: all, fileName: file, end: last, eol: line, more: header, ...rest }) => ({
      ...rest,
      form: true,
      text:
        all
          .map(([name = '', value = '']) => {
            const isFile = value === MARKS.photo;
            const disposition = `form-data; name="${name}"${isFile ? `; filename="${file}"` : ''}`;
            const type = isFile ? `Content-Type: image/jpeg${line}` : '';
            return `--${BOUNDARY}${line}Content-Disposition: ${disposition}${line}${type}${header}${line}${value}${line}`;
          })
          .join('') + last,
    }));
}

/** A text without its quotes; all else as it is. @param {string} json */
function plainOf(json) {
  try {
    const value = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}

/** A body that is nothing but a picture, or says so. @returns {fc.Arbitrary<Body>} */
export function pictureBody() {
  const text = fc.oneof(
    { weight: 8, arbitrary: fc.constant(MARKS.photo) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...HOSTILE_TEXTS, 'a'.repeat(40_000), `\x89PNG\r\n\x1a\n${'\0'.repeat(40_000)}`),
    },
    { weight: 1, arbitrary: fc.constantFrom(MARKS.photo.repeat(2), `${MARKS.photo}<script>`, 'a'.repeat(6_000_000)) },
  );
  return fc.record({ type: typeOr('image/jpeg'), text, form: fc.constant(true), damage });
}
