/** One linear equation: what its unknowns are multiplied by, and what that is to come to. */
export interface Equation {
  readonly factors: readonly number[];
  readonly sum: number;
}

/** Below this share of the largest pivot a system has no answer of its own: rounding errors would make one up. */
const SINGULAR = 1e-12;

/** The unknowns that leave the least sum of squared errors; `null` where the equations do not settle them. */
export function leastSquares(equations: readonly Equation[]): readonly number[] | null {
  const rows = normalEquations(equations);
  const scale = Math.max(...rows.map((row, index) => Math.abs(row[index] ?? 0)));
  for (const [step] of rows.entries()) {
    swapLargestUp(rows, step);
    const pivot = rows[step] ?? [];
    const head = pivot[step] ?? 0;
    if (!(Math.abs(head) > SINGULAR * scale)) return null;
    rows.forEach((row, index) => {
      if (index !== step) subtract(row, pivot, (row[step] ?? 0) / head, step);
    });
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

/** One row an unknown: the products of its factors with those of every unknown, and with the sums at the end. */
function normalEquations(equations: readonly Equation[]): number[][] {
  const unknowns = equations[0]?.factors.length ?? 0;
  const rows = Array.from({ length: unknowns }, () => new Array<number>(unknowns + 1).fill(0));
  // Loops, and of what is symmetric only the upper half, for this runs a hundred thousand times over a track.
  for (const { factors, sum } of equations) {
    for (let index = 0; index < unknowns; index += 1) {
      const own = factors[index] ?? 0;
      const row = rows[index];
      if (own === 0 || !row) continue;
      for (let column = index; column < unknowns; column += 1)
        row[column] = (row[column] ?? 0) + own * (factors[column] ?? 0);
      row[unknowns] = (row[unknowns] ?? 0) + own * sum;
    }
  }
  return rows.map((row, index) => row.map((value, column) => (column < index ? (rows[column]?.[index] ?? 0) : value)));
}

function swapLargestUp(rows: number[][], step: number): void {
  const sizeAt = (index: number) => Math.abs(rows[index]?.[step] ?? 0);
  let largest = step;
  for (let index = step + 1; index < rows.length; index += 1) if (sizeAt(index) > sizeAt(largest)) largest = index;
  const [here, there] = [rows[step], rows[largest]];
  if (here && there) [rows[step], rows[largest]] = [there, here];
}

function subtract(row: number[], pivot: readonly number[], times: number, from: number): void {
  for (let column = from; column < row.length; column += 1) {
    row[column] = (row[column] ?? 0) - times * (pivot[column] ?? 0);
  }
}
