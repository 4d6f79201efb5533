import { compilePackages } from './build.mjs';
import { installDependencies } from './install.mjs';
import { main } from './main.mjs';
import { inRoot } from './paths.mjs';

// Standard output belongs to the figures: with --json it is one object and nothing else.
await main({ fd: 2 }, async (shell) => {
  await installDependencies(shell);
  await compilePackages(shell);
  const args = [inRoot('models/eval/src/server/main.mjs'), ...process.argv.slice(2)];
  // Folders are named from where the person is.
  const env = { INIT_CWD: process.env['INIT_CWD'] ?? process.cwd() };
  const { code } = await shell.run(process.execPath, args, { deadlineMs: 7_200_000, output: 1, env });
  return code;
});
