import { expect, test } from 'vitest';
import { takeAnySize } from './any-size.mjs';
import { bytesField, fieldsOf, varintField } from './protobuf.mjs';

const shape = (...dimensions) =>
  bytesField(2, Buffer.concat(dimensions.map((size) => bytesField(1, varintField(1, size)))));
const value = (name, ...dimensions) =>
  Buffer.concat([
    bytesField(1, name),
    bytesField(2, bytesField(1, Buffer.concat([varintField(1, 1), shape(...dimensions)]))),
  ]);
const model = bytesField(
  7,
  Buffer.concat([
    bytesField(1, bytesField(4, 'Conv')),
    bytesField(11, value('input', 1, 3, 640, 480)),
    bytesField(12, value('boxes', 1, 4800, 4)),
    bytesField(13, value('between', 1, 16, 320, 240)),
  ]),
);

/** The body of the field that a path of numbers leads to. */
const at = (message, ...path) =>
  path.reduce((body, number) => fieldsOf(body).find((field) => field.number === number)?.body, message);

test('frees the height and width of the picture and keeps batch and channels', () => {
  const sizes = fieldsOf(at(takeAnySize(model), 7, 11, 2, 1, 2)).map(({ body }) => fieldsOf(body)[0]?.value ?? null);
  expect(sizes).toEqual([1, 3, null, null]);
});

test('no longer says what the sizes in between and of the outputs are', () => {
  const graph = at(takeAnySize(model), 7);
  expect(fieldsOf(graph).map(({ number }) => number)).toEqual([1, 11, 12]);
  expect(at(graph, 12, 1).toString()).toBe('boxes');
  expect(fieldsOf(at(graph, 12, 2, 1)).map(({ number }) => number)).toEqual([1]);
});
