import type { Limit, Unit } from '@live-capture/element';

const DIGITS = {
  count: 0,
  px: 0,
  deg: 1,
  ratio: 2,
  bits: 2,
  variance: 3,
  levels: 1,
  cielab: 1,
  probability: 2,
} as const satisfies Record<Unit, number>;

const SUFFIX = {
  count: '',
  px: ' px',
  deg: '°',
  ratio: '',
  bits: ' bits',
  variance: '',
  levels: '',
  cielab: '',
  probability: '',
} as const satisfies Record<Unit, string>;

/** A minus sign as wide as the digits, so that columns stay still. */
function digits(value: number, count: number): string {
  return value
    .toFixed(count)
    .replace(/^-0(\.0+)?$/, '0$1')
    .replace('-', '−');
}

/** A measured value with its unit. */
export function measureText(value: number, unit: Unit): string {
  return digits(value, DIGITS[unit]) + SUFFIX[unit];
}

/** The values that pass, in words as short as a table wants them. */
export function limitText({ min, max }: Limit, unit: Unit): string {
  const text = (value: number) => digits(value, DIGITS[unit]);
  // The measured value beside it has the long ones.
  const suffix = unit === 'bits' ? '' : SUFFIX[unit];
  if (min !== undefined && max !== undefined) {
    if (min === max) return `${text(min)}${suffix}`;
    return min === -max ? `±${text(max)}${suffix}` : `${text(min)}–${text(max)}${suffix}`;
  }
  if (min !== undefined) return `≥ ${text(min)}${suffix}`;
  return max === undefined ? '' : `≤ ${text(max)}${suffix}`;
}

/** Milliseconds for a table. */
export function msText(ms: number | null): string {
  return ms === null ? '–' : ms.toFixed(ms < 100 ? 1 : 0);
}

/** Minutes, seconds and hundredths since the session's start. */
export function clockText(ms: number): string {
  const seconds = ms / 1000;
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}

/** Bytes as people read them. */
export function bytesText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}
