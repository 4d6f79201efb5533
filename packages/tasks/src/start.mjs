import { buildSites, compilePackages, compressCommand, compressSites } from './build.mjs';
import { installDependencies } from './install.mjs';
import { main } from './main.mjs';
import { inRoot } from './paths.mjs';

/** A server runs until it is ended; this is the longest time that a timer can hold. */
const LONGEST_MS = 2 ** 31 - 1;

await main({ fd: 1 }, async (shell) => {
  await installDependencies(shell);
  await compilePackages(shell);
  await buildSites(shell);
  await compressSites(shell, '--only-known');
  // Compressing well takes long and the demo works without it: it goes on behind the running server, yielding to it.
  const { command, args } = compressCommand();
  void shell.run('nice', ['-n', '19', command, ...args], { deadlineMs: 900_000 });
  const server = inRoot('demo/server/main.mjs');
  const { code } = await shell.run(process.execPath, [server, ...process.argv.slice(2)], { deadlineMs: LONGEST_MS });
  return code;
});
