import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server was asked. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly atMs: number;
}

/** Answers one request; it may also break the connection or stay silent. */
export type Step = (response: ServerResponse, seen: Seen) => void;

/** A real HTTP server on loopback that answers request after request by its script; the last step repeats. */
export async function startScriptedServer(...steps: Step[]) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: Buffer.concat(chunks).toString(), atMs: performance.now() };
    seen.push(entry);
    steps[Math.min(seen.length, steps.length) - 1]?.(response, entry);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/v1`,
    seen,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const empty =
  (status: number): Step =>
  (response) => {
    response.writeHead(status).end();
  };

export const reset: Step = (response) => {
  response.socket?.resetAndDestroy();
};

/** Promises more bytes than it sends, then breaks. */
export const cutShort: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"id":"');
  setTimeout(() => response.socket?.destroy(), 20);
};

export const silent: Step = () => {};
