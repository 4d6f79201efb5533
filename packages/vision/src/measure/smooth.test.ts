import { expect, test } from 'vitest';
import { smoothColumns, smoothRows } from './smooth.js';

test('a dot is spread by 1, 2, 1 along its row, and then along the columns', () => {
  const data = new Float32Array(25);
  data[12] = 16;
  const rows = smoothRows({ data, width: 5, height: 5 }, 1);
  expect([...rows.data].slice(10, 15)).toEqual([0, 4, 8, 4, 0]);
  expect([...smoothColumns(rows, 1).data]).toEqual(
    [
      [0, 0, 0, 0, 0],
      [0, 1, 2, 1, 0],
      [0, 2, 4, 2, 0],
      [0, 1, 2, 1, 0],
      [0, 0, 0, 0, 0],
    ].flat(),
  );
});

test('over steps the pixels between are left alone', () => {
  const data = new Float32Array([0, 0, 4, 0, 0]);
  expect([...smoothRows({ data, width: 5, height: 1 }, 2).data]).toEqual([1, 0, 2, 0, 1]);
  expect([...smoothColumns({ data, width: 1, height: 5 }, 2).data]).toEqual([1, 0, 2, 0, 1]);
});

test('beyond the border the border goes on, so a flat image stays flat', () => {
  const flat = { data: new Float32Array(12).fill(7), width: 4, height: 3 };
  for (const step of [1, 2, 4]) {
    expect([...smoothRows(flat, step).data]).toEqual([...flat.data]);
    expect([...smoothColumns(flat, step).data]).toEqual([...flat.data]);
  }
});
