import { afterEach } from 'vitest';
import { createLivePhotosClient, type LivePhotosClientOptions } from '../src/client.js';
import { type Step, startScriptedServer } from './scripted-server.js';

/** As the hosted API writes it. */
export const STORED = {
  id: '5eb1b5f231778a0008d1c3f6',
  clientId: '5eb1276d96be4a0008713af5',
  downloadLink: '/livePhotos/5eb1b5f231778a0008d1c3f6/download',
  contentType: 'images/jpg',
  performLivenessCheck: true,
  size: 44_896,
  createdAt: '2020-01-01T14:06:44.756Z',
  updatedAt: '2020-01-01T14:06:44.756Z',
};

export const PHOTO = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 31 + (index >> 8)) % 256);

const open: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A client of a server that answers by its script until the test ends. */
export async function connect(steps: Step[], options: Partial<LivePhotosClientOptions> = {}) {
  const server = await startScriptedServer(...steps);
  open.push(server.close);
  return { server, client: createLivePhotosClient({ endpoint: server.endpoint, ...options }) };
}
