import { ensureBrowsers } from './browser.mjs';
import { bringAssets, buildSite, compilePackages } from './build.mjs';
import { installDebianPackages } from './debian.mjs';
import { installDependencies } from './install.mjs';
import { main } from './main.mjs';
import { inRoot } from './paths.mjs';

/** Debian's Python is asked by its path: its packages are no part of another one. */
const PYTHON = '/usr/bin/python3';

/** @param {import('./shell.mjs').Shell} shell */
async function ensureTorch(shell) {
  const hasTorch = async () => {
    const tried = shell.run(PYTHON, ['-c', 'import torch, numpy'], { deadlineMs: 120_000, output: 'hide' });
    return (await tried).code === 0;
  };
  if (await hasTorch()) return;
  if ((await installDebianPackages(shell, ['python3-torch', 'python3-numpy'])) && (await hasTorch())) return;
  throw new Error(`${PYTHON} has no torch. Install Debian's python3-torch.`);
}

await main({ fd: 1 }, async (shell) => {
  await ensureTorch(shell);
  await installDependencies(shell);
  const env = await ensureBrowsers(shell);
  await compilePackages(shell);
  await bringAssets(shell);
  await buildSite(shell, 'models/train');
  const args = [inRoot('models/train/src/train.mjs'), '--python', PYTHON, ...process.argv.slice(2)];
  const { code } = await shell.run(process.execPath, args, { deadlineMs: 10_800_000, env });
  return code;
});
