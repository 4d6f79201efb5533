import { describe, expect, it } from 'vitest';
import { halfBits, halveWeights } from './half-weights.mjs';
import { bytesField, fieldsOf, varintField } from './protobuf.mjs';

function bitsOf(value) {
  return new Uint32Array(new Float32Array([value]).buffer)[0];
}

/** What the bits of a 16-bit float stand for. */
function floatOf(half) {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent ? sign * 2 ** (exponent - 15) * (1 + fraction / 1024) : sign * 2 ** -14 * (fraction / 1024);
}

describe('halfBits', () => {
  it('gives every 16-bit float back', () => {
    for (let half = 0; half < 0x10000; half += 1) {
      const value = floatOf(half);
      if (!Number.isNaN(value)) expect(halfBits(bitsOf(value))).toBe(half);
    }
  });

  it.each([
    [1 + 1 / 2048, 0x3c00, 'a tie goes down to the even one'],
    [1 + 3 / 2048, 0x3c02, 'a tie goes up to the even one'],
    [1 + 1.01 / 2048, 0x3c01, 'above the middle goes up'],
    [65519, 0x7bff, 'the last that is finite'],
    [65520, 0x7c00, 'rounds to infinity'],
    [1e9, 0x7c00, 'far too big'],
    [2 ** -25, 0x0000, 'half of the smallest is a tie with zero'],
    [1.01 * 2 ** -25, 0x0001, 'just above it is the smallest'],
    [-1e-9, 0x8000, 'too small keeps its sign'],
    [Number.NaN, 0x7e00, 'not a number'],
  ])('%f is %i: %s', (value, half) => {
    expect(halfBits(bitsOf(value))).toBe(half);
  });
});

describe('halveWeights', () => {
  const weights = new Float32Array(200).fill(0.5);
  const tensor = (name, data) =>
    bytesField(
      5,
      Buffer.concat([
        varintField(1, data.length),
        varintField(2, 1),
        bytesField(8, name),
        bytesField(9, new Uint8Array(data.buffer)),
      ]),
    );
  const node = bytesField(1, bytesField(4, 'Conv'));
  const graph = Buffer.concat([node, tensor('big', weights), tensor('small', new Float32Array(2))]);
  const model = Buffer.concat([varintField(1, 8), bytesField(7, graph)]);

  it('halves big tensors, keeps small ones, and casts before anything else runs', () => {
    const halved = fieldsOf(fieldsOf(halveWeights(model))[1].body);
    const nodes = halved.filter(({ number }) => number === 1).map(({ body }) => fieldsOf(body));
    expect(nodes.map((fields) => fields.find(({ number }) => number === 4).body.toString())).toEqual(['Cast', 'Conv']);
    const tensors = halved.filter(({ number }) => number === 5).map(({ body }) => fieldsOf(body));
    const names = tensors.map((fields) => fields.find(({ number }) => number === 8).body.toString());
    expect(names).toEqual(['big.half', 'small']);
    const raw = tensors[0].find(({ number }) => number === 9).body;
    expect([raw.length, raw.readUInt16LE(0)]).toEqual([400, 0x3800]);
  });

  it('refuses a file that ends early', () => {
    expect(() => halveWeights(model.subarray(0, model.length - 3))).toThrow(RangeError);
  });
});
