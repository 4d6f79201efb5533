import { bytesField, fieldsOf } from './protobuf.mjs';

// Numbers of fields, from the format's public definition (onnx.proto3).
const MODEL = { graph: 7 };
const GRAPH = { input: 11, output: 12, valueInfo: 13 };
const VALUE = { type: 2 };
const TYPE = { tensor: 1 };
const TENSOR = { shape: 2 };
const SHAPE = { dimension: 1 };

/** Of a picture's dimensions (batch, channels, height, width), the ones that are to be free. */
const FIRST_FREE = 2;

/**
 * Frees the height and width of an ONNX model's picture. What the file says of the sizes in between and of the outputs goes,
 * for the runtime works it out; the network itself must not depend on the size.
 *
 * @param {Buffer} model
 * @returns {Buffer}
 */
export function takeAnySize(model) {
  return within(model, MODEL.graph, (graph) =>
    replaced(graph, ({ number, body, whole }) => {
      if (number === GRAPH.valueInfo) return [];
      if (number === GRAPH.input) return [bytesField(number, within(body, VALUE.type, freeTensor))];
      if (number === GRAPH.output) return [bytesField(number, within(body, VALUE.type, shapelessTensor))];
      return [whole];
    }),
  );
}

/** @param {Buffer} type */
function freeTensor(type) {
  return within(type, TYPE.tensor, (tensor) => within(tensor, TENSOR.shape, freeShape));
}

/** @param {Buffer} shape */
function freeShape(shape) {
  let dimension = 0;
  return within(shape, SHAPE.dimension, (size) => {
    dimension += 1;
    return dimension > FIRST_FREE ? Buffer.alloc(0) : size;
  });
}

/** @param {Buffer} type */
function shapelessTensor(type) {
  return within(type, TYPE.tensor, (tensor) =>
    replaced(tensor, ({ number, whole }) => (number === TENSOR.shape ? [] : [whole])),
  );
}

/** The message with each field of a number written anew. @param {Buffer} message @param {number} field @param {(body: Buffer) => Buffer} write */
function within(message, field, write) {
  return replaced(message, ({ number, body, whole }) =>
    number === field && body ? [bytesField(field, write(body))] : [whole],
  );
}

/** The message with other fields in place of each. @param {Buffer} message @param {(field: import('./protobuf.mjs').Field) => Buffer[]} write */
function replaced(message, write) {
  return Buffer.concat(fieldsOf(message).flatMap(write));
}
