import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { serveStatic } from '@hono/node-server/serve-static';

/** Vite puts a hash of the content into these names: whoever has such a file never needs to ask again. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** @param {string} path */
function fileAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats && { path, stats };
  const index = join(path, 'index.html');
  const found = statSync(index, { throwIfNoEntry: false });
  return found && { path: index, stats: found };
}

/** The file that a URL's path names, or nothing where it names none inside the folder. @type {(root: string, path: string) => ReturnType<typeof fileAt>} */
function fileInside(root, path) {
  try {
    const full = join(root, decodeURI(path));
    return full.startsWith(join(root, sep)) ? fileAt(full) : undefined;
  } catch {
    return undefined;
  }
}

/** Hashes of files, kept until a file changes. */
class EntityTags {
  /** @type {Map<string, { key: string, tag: string }>} */
  #known = new Map();

  /** @param {{ path: string, stats: import('node:fs').Stats }} file */
  async of({ path, stats }) {
    const key = `${stats.size} ${stats.mtimeMs}`;
    const known = this.#known.get(path);
    if (known?.key === key) return known.tag;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    // Weak: the same tag stands for the file and for its compressed twin.
    const tag = `W/"${hash.digest('base64url').slice(0, 22)}"`;
    this.#known.set(path, { key, tag });
    return tag;
  }
}

/**
 * Serves a folder: the brotli twin where there is one, hashed names for ever, everything else asked for again and answered
 * with 304 while it is the same.
 * @param {{ root: string, prefix?: string }} options `prefix` is the part of the URL in front of the folder's own paths
 * @returns {import('hono').MiddlewareHandler[]}
 */
export function serveFolder({ root, prefix = '' }) {
  const tags = new EntityTags();
  return [
    async (c, next) => {
      const file = fileInside(root, c.req.path.slice(prefix.length));
      if (!file) return await next();
      c.header('Cache-Control', HASHED.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      const tag = await tags.of(file);
      c.header('ETag', tag);
      c.header('Vary', 'Accept-Encoding');
      const asked = c.req.header('If-None-Match')?.split(/,\s*/) ?? [];
      if (asked.includes(tag)) return c.body(null, 304);
      return await next();
    },
    serveStatic({ root, precompressed: true, rewriteRequestPath: (path) => path.slice(prefix.length) }),
  ];
}
