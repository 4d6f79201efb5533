/** Three numbers: a point in centimetres or a direction. */
export type Vec3 = readonly [number, number, number];

/** A 4 by 4 matrix, column after column as WebGL takes it. */
export type Mat4 = Float32Array;

const RADIANS = Math.PI / 180;

/** The matrix that changes nothing. */
export function identity(): Mat4 {
  return new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
}

/** The product `a * b`: `b` is applied first. */
export function multiply(...matrices: readonly Mat4[]): Mat4 {
  return matrices.reduce((a, b) => {
    const product = new Float32Array(16);
    for (let column = 0; column < 4; column += 1) {
      for (let row = 0; row < 4; row += 1) {
        let sum = 0;
        for (let k = 0; k < 4; k += 1) sum += (a[k * 4 + row] ?? 0) * (b[column * 4 + k] ?? 0);
        product[column * 4 + row] = sum;
      }
    }
    return product;
  }, identity());
}

/** Moves by a vector. */
export function translation([x, y, z]: Vec3): Mat4 {
  return new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, y, z, 1]);
}

/** Stretches along the axes. */
export function scaling([x, y, z]: Vec3): Mat4 {
  return new Float32Array([x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1]);
}

/** Turns about the x axis: positive looks down. */
export function rotationX(deg: number): Mat4 {
  const c = Math.cos(deg * RADIANS);
  const s = Math.sin(deg * RADIANS);
  return new Float32Array([1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0, 0, 0, 0, 1]);
}

/** Turns about the y axis: positive looks to the image's right. */
export function rotationY(deg: number): Mat4 {
  const c = Math.cos(deg * RADIANS);
  const s = Math.sin(deg * RADIANS);
  return new Float32Array([c, 0, -s, 0, 0, 1, 0, 0, s, 0, c, 0, 0, 0, 0, 1]);
}

/** Turns about the z axis: positive tilts the top to the image's left. */
export function rotationZ(deg: number): Mat4 {
  const c = Math.cos(deg * RADIANS);
  const s = Math.sin(deg * RADIANS);
  return new Float32Array([c, s, 0, 0, -s, c, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
}

/** The pose of a head: pitch first, then yaw, then roll. */
export function headRotation(yawDeg: number, pitchDeg: number, rollDeg: number): Mat4 {
  return multiply(rotationZ(rollDeg), rotationY(yawDeg), rotationX(pitchDeg));
}

/** Turns about a point instead of the origin. */
export function about(pivot: Vec3, rotation: Mat4): Mat4 {
  return multiply(translation(pivot), rotation, translation([-pivot[0], -pivot[1], -pivot[2]]));
}

/** A camera at the origin that looks along negative z. */
export function perspective(verticalFovDeg: number, aspect: number, nearCm: number, farCm: number): Mat4 {
  const f = 1 / Math.tan((verticalFovDeg * RADIANS) / 2);
  const depth = nearCm - farCm;
  const matrix = new Float32Array(16);
  matrix[0] = f / aspect;
  matrix[5] = f;
  matrix[10] = (farCm + nearCm) / depth;
  matrix[11] = -1;
  matrix[14] = (2 * farCm * nearCm) / depth;
  return matrix;
}

/** The point that a matrix makes of a point. */
export function transform(matrix: Mat4, [x, y, z]: Vec3): Vec3 {
  const row = (r: number): number =>
    (matrix[r] ?? 0) * x + (matrix[4 + r] ?? 0) * y + (matrix[8 + r] ?? 0) * z + (matrix[12 + r] ?? 0);
  return [row(0), row(1), row(2)];
}
