import { type Mesh, MeshBuilder } from '../mesh.js';
import { EYE } from './anatomy.js';

const RADIANS = Math.PI / 180;
const LID_RADIUS = EYE.radius + 0.09;

/** A point of a sphere about the origin: `across` runs from corner to corner of the eye, `up` from its equator. */
function onSphere(acrossDeg: number, upDeg: number): readonly [number, number, number] {
  const [a, b] = [acrossDeg * RADIANS, upDeg * RADIANS];
  return [Math.sin(a), Math.cos(a) * Math.sin(b), Math.cos(a) * Math.cos(b)];
}

/** The front of an eyeball about the origin. */
export function eyeballMesh(): Mesh {
  const builder = new MeshBuilder();
  const [rows, columns] = [9, 13];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const normal = onSphere(-85 + (170 * c) / (columns - 1), -80 + (160 * r) / (rows - 1));
      builder.vertex(
        normal.map((v) => v * EYE.radius),
        normal,
      );
    }
  }
  builder.sheet(0, rows, columns);
  return builder.build();
}

/** An upper lid about the origin, its edge straight ahead; a mark of 1 is the rim with the lashes. Turned over it is a lower lid. */
export function lidMesh(): Mesh {
  const builder = new MeshBuilder();
  const columns = 17;
  // The first two rows are the lid's thickness, seen from below.
  const rows = [
    [0, EYE.radius - 0.02, 1],
    [0, LID_RADIUS - 0.03, 1],
    [3, LID_RADIUS, 1],
    [6.5, LID_RADIUS, 0],
    [30, LID_RADIUS, 0],
    [60, LID_RADIUS, 0],
    [100, LID_RADIUS, 0],
  ] as const;
  for (const [up, radius, mark] of rows) {
    for (let c = 0; c < columns; c += 1) {
      const normal = onSphere(-90 + (180 * c) / (columns - 1), up);
      builder.vertex(
        normal.map((v) => v * radius),
        normal,
        { mark, openness: up > 20 ? 0.8 : 0.92 },
      );
    }
  }
  builder.sheet(0, rows.length, columns);
  return builder.build();
}

/** The arch of the upper teeth, in the head's own coordinates. */
export function teethMesh(): Mesh {
  const builder = new MeshBuilder();
  const [rows, columns] = [3, 15];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const a = (-80 + (160 * c) / (columns - 1)) * RADIANS;
      const normal = [Math.sin(a), 0, Math.cos(a)];
      builder.vertex([2.1 * Math.sin(a), -7.25 + r * 0.5, 6.2 + 2.25 * Math.cos(a)], normal, { openness: 0.75 });
    }
  }
  builder.sheet(0, rows, columns);
  return builder.build();
}
