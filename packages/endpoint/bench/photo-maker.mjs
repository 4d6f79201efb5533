import sharp from 'sharp';

/**
 * Makes JPEGs that differ by a comment, which costs nothing to make.
 * @param {number} side of a square of noise
 * @returns {Promise<(index: number) => Buffer>}
 */
export async function photoMaker(side) {
  return differing(await noise(side).jpeg({ quality: 80 }).toBuffer());
}

/** A square of noise, which does not compress. @param {number} side */
export function noise(side) {
  const drawn = { type: /** @type {const} */ ('gaussian'), mean: 128, sigma: 50 };
  const create = { width: side, height: side, channels: /** @type {const} */ (3), background: '#808080', noise: drawn };
  return sharp({ create });
}

/** Makes copies of a JPEG that differ by a comment. @param {Uint8Array} jpeg @returns {(index: number) => Buffer} */
export function differing(jpeg) {
  return (index) => {
    const text = Buffer.from(`photo ${index}`);
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, text.length + 2]);
    return Buffer.concat([head, text, jpeg.subarray(2)]);
  };
}
