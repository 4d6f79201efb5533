import { ensureBrowsers } from './browser.mjs';
import { buildSites, compilePackages, compressSites } from './build.mjs';
import { installDependencies } from './install.mjs';
import { main } from './main.mjs';
import { inRoot } from './paths.mjs';

// Standard output belongs to the figures: with --json it is one object and nothing else.
await main({ fd: 2 }, async (shell) => {
  await installDependencies(shell);
  const env = await ensureBrowsers(shell);
  await compilePackages(shell);
  await buildSites(shell);
  await compressSites(shell);
  const bench = inRoot('e2e/bench/bench.mjs');
  const args = [bench, ...process.argv.slice(2)];
  const { code } = await shell.run(process.execPath, args, { deadlineMs: 1_200_000, output: 1, env });
  return code;
});
