import { afterEach, beforeEach, expect, it } from 'vitest';
import { bareStore, sha256Of } from '../../test/backends.js';
import { startTestEndpoint } from '../../test/test-endpoint.js';

let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;
let told: string[];

beforeEach(async () => {
  told = [];
  const fail = (who: string) => {
    told.push(who);
    throw new Error(`${who} fails`);
  };
  endpoint = await startTestEndpoint({
    onSweep: () => fail('onSweep'),
    // A listener may be asynchronous without its type saying so.
    onError: async () => fail('onError'),
    log: () => fail('log'),
  });
}, 120_000);

afterEach(() => endpoint.end());

it('ends neither the process nor a call where those who are told fail', async () => {
  await expect.poll(() => told).toEqual(['log', 'onSweep']);
  const { status, body } = await endpoint.upload();
  expect(status).toBe(200);
  await bareStore({ dataDir: endpoint.dataDir }).remove(sha256Of(endpoint.photo));
  expect((await endpoint.call('GET', `/livePhotos/${body['id']}/download`)).status).toBe(500);
  expect(told).toEqual(['log', 'onSweep', 'log', 'onError', 'log']);
});
