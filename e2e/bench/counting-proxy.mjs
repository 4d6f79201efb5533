import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * Stands between browser and site and counts the bytes of all bodies that come down, as they are on the wire.
 * @param {string} siteUrl
 */
export async function openCountingProxy(siteUrl) {
  const { hostname, port } = new URL(siteUrl);
  let bytes = 0;
  const server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (/** @type {Buffer} */ chunk) => {
        bytes += chunk.length;
      });
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    /** The bytes since the last call. */
    take() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
