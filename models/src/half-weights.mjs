import { bytesField, fieldsOf, varintField } from './protobuf.mjs';

// Numbers of fields and types, from the format's public definition (onnx.proto3).
const MODEL = { graph: 7 };
const GRAPH = { node: 1, initializer: 5 };
const NODE = { input: 1, output: 2, opType: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, integer: 3, type: 20, typeInteger: 2 };
const TENSOR = { dims: 1, dataType: 2, name: 8, rawData: 9 };
const DATA_TYPE = { float: 1, float16: 10 };

/** Smaller tensors would save no more than the node that casts them takes. */
const MIN_TENSOR_BYTES = 512;

/**
 * Writes the weights of an ONNX model as 16-bit floats, each with a node that casts it back, so that the file halves and
 * the arithmetic stays that of 32 bits. The same model always gives the same bytes.
 *
 * @param {Buffer} model
 * @returns {Buffer}
 */
export function halveWeights(model) {
  return Buffer.concat(
    fieldsOf(model).map(({ number, body, whole }) =>
      number === MODEL.graph && body ? bytesField(MODEL.graph, halveGraph(body)) : whole,
    ),
  );
}

/** @param {Buffer} graph */
function halveGraph(graph) {
  const casts = [];
  const rest = fieldsOf(graph).map(({ number, body, whole }) => {
    const halved = number === GRAPH.initializer && body ? halveTensor(body) : null;
    if (!halved) return whole;
    casts.push(castNode(halved.name));
    return bytesField(GRAPH.initializer, halved.tensor);
  });
  // Nodes stand in the order in which they run.
  return Buffer.concat([...casts, ...rest]);
}

/** The tensor in half precision under a name of its own; `null` for one that stays as it is. @param {Buffer} tensor */
function halveTensor(tensor) {
  const fields = fieldsOf(tensor);
  const find = (number) => fields.find((field) => field.number === number);
  const name = find(TENSOR.name)?.body?.toString('utf8');
  const raw = find(TENSOR.rawData)?.body;
  const isFloat = find(TENSOR.dataType)?.value === DATA_TYPE.float;
  if (!name || !raw || !isFloat || raw.length < MIN_TENSOR_BYTES) return null;
  const dims = fields.filter(({ number }) => number === TENSOR.dims).map(({ whole }) => whole);
  const content = [
    varintField(TENSOR.dataType, DATA_TYPE.float16),
    bytesField(TENSOR.name, halfName(name)),
    bytesField(TENSOR.rawData, halves(raw)),
  ];
  return { name, tensor: Buffer.concat([...dims, ...content]) };
}

function halfName(name) {
  return `${name}.half`;
}

/** A node that gives a halved tensor its old name and type. @param {string} name */
function castNode(name) {
  const to = Buffer.concat([
    bytesField(ATTRIBUTE.name, 'to'),
    varintField(ATTRIBUTE.integer, DATA_TYPE.float),
    varintField(ATTRIBUTE.type, ATTRIBUTE.typeInteger),
  ]);
  const node = Buffer.concat([
    bytesField(NODE.input, halfName(name)),
    bytesField(NODE.output, name),
    bytesField(NODE.opType, 'Cast'),
    bytesField(NODE.attribute, to),
  ]);
  return bytesField(GRAPH.node, node);
}

/** @param {Buffer} raw 32-bit floats, little-endian */
function halves(raw) {
  const out = Buffer.alloc(raw.length / 2);
  for (let at = 0; at < raw.length; at += 4) out.writeUInt16LE(halfBits(raw.readUInt32LE(at)), at / 2);
  return out;
}

/**
 * The bits of the 16-bit float nearest to a 32-bit one (IEEE 754): ties go to the even one, what is too big becomes
 * infinity.
 *
 * @param {number} bits
 */
export function halfBits(bits) {
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  // 2^16 and above. What rounds up to it gets there by the carry below.
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  const exponent = magnitude >>> 23;
  // Below the smallest normal half the significand shows its leading one and moves right.
  const shift = exponent > 112 ? 13 : 126 - exponent;
  if (shift > 24) return sign;
  const significand = exponent > 112 ? magnitude - 0x38000000 : (magnitude & 0x7fffff) | 0x800000;
  const half = significand >>> shift;
  const rest = significand & ((1 << shift) - 1);
  const middle = 1 << (shift - 1);
  const roundsUp = rest > middle || (rest === middle && half % 2 === 1);
  return sign | (roundsUp ? half + 1 : half);
}
