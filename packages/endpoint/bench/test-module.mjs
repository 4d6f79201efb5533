import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** A module of the tests' own, which are TypeScript. @param {string} name */
export async function testModule(name) {
  const { module } = await runnerImport(fileURLToPath(new URL(`../test/${name}.ts`, import.meta.url)));
  return module;
}
