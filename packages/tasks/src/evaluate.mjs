import { ensureBrowsers } from './browser.mjs';
import { bringAssets, buildSite, compilePackages } from './build.mjs';
import { installDependencies } from './install.mjs';
import { main } from './main.mjs';
import { inRoot } from './paths.mjs';

/** Sets up one of the evaluations and runs it. @param {'inspections' | 'liveness'} name */
export async function evaluate(name) {
  // Standard output belongs to the figures: with --json it is one object and nothing else.
  await main({ fd: 2 }, async (shell) => {
    await installDependencies(shell);
    const browsers = await ensureBrowsers(shell);
    await compilePackages(shell);
    await bringAssets(shell);
    await buildSite(shell, 'models/eval');
    const args = [inRoot('models/eval/src', name, 'main.mjs'), ...process.argv.slice(2)];
    // Folders are named from where the person is.
    const env = { ...browsers, INIT_CWD: process.env['INIT_CWD'] ?? process.cwd() };
    const { code } = await shell.run(process.execPath, args, { deadlineMs: 7_200_000, output: 1, env });
    return code;
  });
}
