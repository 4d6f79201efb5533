import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { run } from './run.js';

/** Every package that is published. */
export const PUBLISHED = ['core', 'models', 'nets', 'client', 'vision', 'element', 'endpoint'] as const;

const PNPM = ['--yes', 'pnpm@12'];

const folderOf = (name: string) => (name === 'models' ? inRoot('models') : inRoot('packages', name));

/** A folder outside of the repository in which somebody has installed the packages from their tarballs. */
export interface Consumer {
  readonly root: string;
  /** Runs a command in the folder; commands that dependencies brought in come first. */
  run(command: string, ...args: string[]): Promise<string>;
}

async function tarballs(into: string): Promise<Readonly<Record<string, string>>> {
  await mkdir(into, { recursive: true });
  const packing = PUBLISHED.flatMap((name) => ['--filter', `@live-capture/${name}`]);
  await run('npx', [...PNPM, ...packing, 'pack', '--pack-destination', into], { cwd: inRoot() });
  const files = await readdir(into);
  return Object.fromEntries(
    PUBLISHED.map((name) => {
      const file = files.find((candidate) => candidate.startsWith(`live-capture-${name}-`));
      if (!file) throw new Error(`${folderOf(name)} was not packed.`);
      return [`@live-capture/${name}`, `file:${join(into, file)}`];
    }),
  );
}

/** Where the models are on machines without the public network. */
function modelsEnvironment(): NodeJS.ProcessEnv {
  const beside = inRoot('..', 'shared', 'models');
  return !process.env['LIVE_CAPTURE_MODELS'] && existsSync(beside) ? { LIVE_CAPTURE_MODELS: beside } : {};
}

/** Packs the packages and installs the tarballs in a new folder, everything else from the registry or pnpm's store. */
export async function createConsumer(): Promise<Consumer> {
  const root = await mkdtemp(join(tmpdir(), 'live-capture-consumer-'));
  const dependencies = await tarballs(join(root, 'tarballs'));
  const { devDependencies } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const manifest = {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies,
    devDependencies: pick(devDependencies),
  };
  await writeFile(join(root, 'package.json'), JSON.stringify(manifest));
  // The tarballs name one another by version, which no registry knows yet.
  const settings = {
    packages: [],
    overrides: dependencies,
    allowBuilds: { protobufjs: false, 'onnxruntime-node': false },
  };
  await writeFile(join(root, 'pnpm-workspace.yaml'), JSON.stringify(settings));
  const env = { CI: 'true', ...modelsEnvironment() };
  await run('npx', [...PNPM, 'install', '--prefer-offline'], { cwd: root, env, deadlineMs: 180_000 });
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`;
  return { root, run: (command, ...args) => run(command, args, { cwd: root, env: { ...env, PATH: path } }) };
}

function pick({ vite, typescript }: Record<string, string>) {
  return { vite, typescript };
}
