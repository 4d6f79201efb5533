import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../dist', import.meta.url));
/** Where the root's commands lay engines and models. */
const ASSETS = fileURLToPath(new URL('../../../../.cache/assets', import.meta.url));

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** The file inside a folder that a path of a URL names. @type {(root: string, path: string) => string | undefined} */
function inside(root, path) {
  const file = join(root, decodeURIComponent(path));
  return file.startsWith(root + sep) ? file : undefined;
}

/** @type {(path: string, pictures: readonly string[], folders: Readonly<Record<string, string>>, page: string) => string | undefined} */
function fileOf(path, pictures, folders, page) {
  if (path.endsWith('/')) return inside(page, `${path}index.html`);
  const [, folder = '', ...rest] = path.split('/');
  if (folder === 'pictures') return pictures[Number(rest[0])];
  const served = folders[folder];
  return served ? inside(served, rest.join('/')) : inside(page, path);
}

/**
 * Serves pages, engines and models, and pictures under `pictures/<index>`, to this machine alone.
 * @param {readonly string[]} pictures their paths
 * @param {string} [page] the folder with the built pages; unless told that of this package
 * @param {Readonly<Record<string, string>>} [others] more folders, by the name that they are served under
 */
export async function servePage(pictures, page = PAGE, others = {}) {
  const folders = { 'live-capture': ASSETS, ...others };
  const server = createServer(async ({ url = '/' }, response) => {
    const file = fileOf(new URL(url, 'http://127.0.0.1').pathname, pictures, folders, page);
    const found = file ? await stat(file).catch(() => null) : null;
    if (!file || !found?.isFile()) return void response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-length': found.size });
    // A page that was closed has no use for the rest.
    await pipeline(createReadStream(file), response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
