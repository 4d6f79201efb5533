#!/usr/bin/env node
import { progressPrinter } from './progress.mjs';
import { ModelSyncError, syncModels } from './sync.mjs';

const [into = 'models', ...rest] = process.argv.slice(2);
if (rest.length > 0 || into.startsWith('-')) {
  process.stderr.write(
    'Usage: live-capture-models [DIR]\nBrings the model files into DIR (default: models) and checks their hashes.\n',
  );
  process.exitCode = into === '--help' || into === '-h' ? 0 : 2;
} else {
  try {
    await syncModels({ into, onProgress: progressPrinter(process.stderr) });
  } catch (error) {
    if (!(error instanceof ModelSyncError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
