import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/chromium.mjs';

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  projects: [
    { name: 'browser', testMatch: 'browser/**/*.spec.ts' },
    { name: 'e2e', testMatch: 'flows/**/*.spec.ts' },
  ],
  // A pipeline of WASM fills a core; a second one beside it on two cores would only blur the timings of both.
  workers: availableParallelism() >= 4 ? 2 : 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  globalTimeout: 1_140_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: launchOptions([]),
  },
});
