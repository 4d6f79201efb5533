const WIDTH = 24;

/** Draws the progress of a download on a terminal; elsewhere, prints one line a file. */
export function progressPrinter(stream) {
  let started = null;
  return ({ model, loadedBytes, origin }) => {
    if (origin !== 'network') {
      stream.write(`${model.file}: ${origin === 'present' ? 'up to date' : `from the ${origin}`}\n`);
      return;
    }
    if (stream.isTTY) {
      const filled = Math.min(WIDTH, Math.round((loadedBytes / model.bytes) * WIDTH));
      const bar = '#'.repeat(filled).padEnd(WIDTH, '.');
      stream.write(`\r${model.file} [${bar}] ${megabytes(loadedBytes)} of ${megabytes(model.bytes)} MB`);
      if (loadedBytes >= model.bytes) stream.write('\n');
    } else if (started !== model.file) {
      stream.write(`${model.file}: downloading ${megabytes(model.bytes)} MB from ${model.url}\n`);
    }
    started = model.file;
  };
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
