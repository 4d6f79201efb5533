import { expect, test } from 'vitest';
import { bytesText, clockText, limitText, measureText, msText } from './format.js';

test('measured values have the digits and the unit that suit them', () => {
  expect(measureText(83.6, 'px')).toBe('84 px');
  expect(measureText(-3.24, 'deg')).toBe('−3.2°');
  expect(measureText(-0.001, 'ratio')).toBe('0.00');
  expect(measureText(6.314, 'bits')).toBe('6.31 bits');
});

test('limits say which side is open', () => {
  expect(limitText({ min: -15, max: 15 }, 'deg')).toBe('±15.0°');
  expect(limitText({ min: 1, max: 1 }, 'count')).toBe('1');
  expect(limitText({ min: 0.1, max: 0.8 }, 'ratio')).toBe('0.10–0.80');
  expect(limitText({ min: 70 }, 'px')).toBe('≥ 70 px');
  expect(limitText({ max: 0.12 }, 'ratio')).toBe('≤ 0.12');
});

test('times and sizes are short', () => {
  expect(msText(null)).toBe('–');
  expect(msText(12.34)).toBe('12.3');
  expect(msText(1234.5)).toBe('1235');
  expect(clockText(65_432)).toBe('1:05.43');
  expect(bytesText(148_400)).toBe('148 kB');
  expect(bytesText(2_345_000)).toBe('2.35 MB');
});
