import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWatchdog } from './watchdog.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('barks only after standing still for the whole time', () => {
  const bark = vi.fn();
  const watchdog = createWatchdog(1000, bark);
  vi.advanceTimersByTime(900);
  watchdog.feed();
  vi.advanceTimersByTime(900);
  expect(bark).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(bark).toHaveBeenCalledTimes(1);
});

test('a stopped watchdog is silent, also when food arrives late', () => {
  const bark = vi.fn();
  const watchdog = createWatchdog(1000, bark);
  watchdog.stop();
  watchdog.feed();
  vi.advanceTimersByTime(5000);
  expect(bark).not.toHaveBeenCalled();
});
