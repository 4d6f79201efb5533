import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|$)/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Installed {
  readonly folder: string;
  readonly manifest: Manifest;
}

function installedIn(folder: string): Installed {
  return { folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) };
}

function dependenciesOf({ folder, manifest }: Installed): readonly Installed[] {
  const { resolve } = createRequire(join(folder, 'package.json'));
  return Object.keys(manifest.dependencies ?? {}).map((name) => {
    const found = (resolve.paths(name) ?? []).map((path) => join(path, name)).find((path) => existsSync(path));
    if (!found) throw new Error(`${manifest.name} needs ${name}, which is not installed.`);
    return installedIn(found);
  });
}

/** Everything of others that the folder may hold: all that the element depends on, directly or not. */
function thirdParties(from: Installed, seen = new Map<string, Installed>()): ReadonlyMap<string, Installed> {
  for (const dependency of dependenciesOf(from)) {
    const { name, version } = dependency.manifest;
    if (seen.has(`${name}@${version}`)) continue;
    seen.set(`${name}@${version}`, dependency);
    thirdParties(dependency, seen);
  }
  return seen;
}

function noticeOf({ folder, manifest }: Installed): string {
  const { name, version, license = 'see its package' } = manifest;
  const texts = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const body = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return `${name} ${version} (${license})\n\n${body || 'The package holds no text of its licence.'}`;
}

/** What the models' manifest says of their licences; the texts are at the addresses. */
function modelNotices(modelsFolder: string): readonly string[] {
  const { models } = JSON.parse(readFileSync(join(modelsFolder, 'manifest.json'), 'utf8'));
  return models.map(
    ({ file, licence, licenceUrl, source }: Record<string, string>) =>
      `${file} (${licence})\n\nSource: ${source}\nLicence: ${licenceUrl}`,
  );
}

/** Writes the licences of what the folder holds of others into it. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle() {
      const element = installedIn(dirname(createRequire(import.meta.url).resolve('./package.json')));
      const all = [...thirdParties(element).values()];
      const models = all.find(({ manifest }) => manifest.name === '@live-capture/models');
      const notices = all.filter(({ manifest }) => !manifest.name.startsWith('@live-capture/')).map(noticeOf);
      const source = [...notices, ...(models ? modelNotices(models.folder) : [])].join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: `${source}\n` });
    },
  };
}
