import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createLivePhotosClient } from '@live-capture/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataFolder } from '../test/data-folder.js';
import { noise } from '../test/photos.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { type ServedEndpoint, serveEndpoint } from './serve.js';

const KEYS = ['test_one-of-the-back-end', 'test_two-of-the-back-end'];
const ORIGIN = 'https://bank.example';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let served: ServedEndpoint;
let photo: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  folder = await dataFolder();
  served = await serveEndpoint({ dataDir: folder.path, apiKeys: KEYS, allowedOrigins: [ORIGIN], fsync: false });
  photo = await noise(1200);
}, 60_000);

afterAll(async () => {
  await served.close();
  await folder.remove();
});

const connect = (endpoint = served.url, authorization: string | undefined = KEYS[1]) =>
  createLivePhotosClient({ endpoint, authorization });

it('serves the whole client', async () => {
  const client = connect();
  const stored = await client.upload({ clientId: 'over-http', photo: new Blob([photo]) });
  expect(stored).toMatchObject({ size: photo.length, mediaType: 'image/jpeg' });
  expect(await client.get(stored.id)).toEqual(stored);
  expect((await client.list({ clientId: 'over-http', createdAfter: new Date(0) })).items).toEqual([stored]);
  expect(Buffer.from((await client.download(stored.id)).bytes).equals(photo)).toBe(true);
  await client.redact(stored.id);
  await expect(client.download(stored.id)).rejects.toMatchObject({ code: 'not_found' });
  await client.remove(stored.id);
  await expect(client.get(stored.id)).rejects.toMatchObject({ code: 'not_found', status: 404 });
});

it('takes a photo of the largest size with room for its report, and tells the client why it takes no other', async () => {
  const client = connect();
  const png = await noise(1170, 'png');
  expect(png.length).toBeGreaterThan(3_900_000);
  expect(await client.upload({ clientId: 'large', photo: png })).toMatchObject({
    size: png.length,
  });
  const broken = client.upload({ clientId: 'large', photo: photo.subarray(0, 40_000) });
  await expect(broken).rejects.toMatchObject({ code: 'photo_refused', reasons: [{ code: 'image_unreadable' }] });
});

it.each([undefined, '', 'test_on', 'Bearer test_one-of-the-back-end'])(
  'lets nobody in with the key %j',
  async (key) => {
    const headers = key === undefined ? {} : { authorization: key };
    const answer = await fetch(`${served.url}/livePhotos?clientId=a`, { headers });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ type: 'unauthorized' });
  },
);

it('stores one photo when the first answer is lost', async () => {
  const target = new URL(served.url);
  let answers = 0;
  const proxy = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const forward = httpRequest({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
      answers += 1;
      if (answers === 1) {
        answer.resume().on('end', () => outgoing.socket?.resetAndDestroy());
      } else {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }
    });
    incoming.pipe(forward);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  const stored = await connect(`http://127.0.0.1:${port}/v1`).upload({ clientId: 'lost-answer', photo });
  expect(answers).toBe(2);
  expect((await connect().list({ clientId: 'lost-answer' })).items.map(({ id }) => id)).toEqual([stored.id]);
  proxy.closeAllConnections();
  proxy.close();
});

it('refuses a body beyond the limit while it still comes', async () => {
  const { hostname, port } = new URL(served.url);
  const headers = {
    authorization: 'test_one-of-the-back-end',
    'content-type': 'application/json',
    'transfer-encoding': 'chunked',
  };
  const request = httpRequest({ host: hostname, port, path: '/v1/livePhotos', method: 'POST', headers });
  request.on('error', () => {});
  let open = true;
  const sending = setInterval(() => open && request.write(Buffer.alloc(500_000, 'a')), 5);
  const [answer] = await once(request, 'response');
  open = false;
  clearInterval(sending);
  expect(answer.statusCode).toBe(413);
  request.destroy();
});

it('answers pages of allowed origins alone', async () => {
  const preflight = (origin: string) =>
    fetch(`${served.url}/livePhotos`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
  const allowed = await preflight(ORIGIN);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
  const refused = await fetch(`${served.url}/livePhotos`, { headers: { origin: ORIGIN } });
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, ORIGIN]);
});

it.each(['', '  '])('refuses the key "%s", which would let everybody in', async (key) => {
  const config = { dataDir: folder.path, hostname: '0.0.0.0', apiKeys: [...KEYS, key] };
  await expect(serveEndpoint(config)).rejects.toThrow(/API key is empty/);
});

it('does not open itself to other machines without keys', async () => {
  await expect(serveEndpoint({ dataDir: folder.path, hostname: '0.0.0.0' })).rejects.toThrow(/needs API keys/);
});

async function startCommand(...options: string[]) {
  const script = fileURLToPath(new URL('../bin/live-photos-endpoint.js', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, '--port', '0', '--no-inspection', ...options]);
  let output = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => resolve(/http[^"]+/.exec(output)?.[0] ?? ''));
    child.once('exit', () => reject(new Error(output)));
  });
  return { url, end: async (signal: NodeJS.Signals) => child.kill(signal) && (await ended)[0], output: () => output };
}

it('runs as a command, survives being killed and ends in peace', async () => {
  const data = await temporaryFolder();
  const killed = await startCommand('--data', data.path);
  const stored = await connect(killed.url, undefined).upload({ clientId: 'command', photo });
  await expect(startCommand('--data', data.path)).rejects.toThrow(/in use by another endpoint/);
  await killed.end('SIGKILL');
  const again = await startCommand('--data', data.path);
  const { bytes } = await connect(again.url, undefined).download(stored.id);
  expect(Buffer.from(bytes).equals(photo)).toBe(true);
  expect(await again.end('SIGTERM')).toBe(0);
  const lines = again.output().trim().split('\n');
  const events = lines.map((line) => JSON.parse(line)).map(({ event, level, status }) => [event, level, status]);
  expect(events.filter(([event]) => event !== 'sweep')).toEqual([
    ['listening', 'info', undefined],
    ['request', 'info', 200],
    ['closing', 'info', undefined],
  ]);
  await data.remove();
}, 120_000);

it('lets a running upload end when it is told to, and ends at once when it is told twice', async () => {
  const data = await dataFolder();
  const start = async () => {
    const command = await startCommand('--data', data.path);
    const target = new URL(`${command.url}/livePhotos?clientId=late`);
    const running = httpRequest(target, { method: 'POST', headers: { 'content-type': 'image/jpeg' } });
    const answer = new Promise<number>((resolve, reject) => {
      running.once('response', (response) => resolve(response.resume().statusCode ?? 0)).once('error', reject);
    });
    running.write(photo.subarray(0, 1000));
    await expect.poll(() => fetch(new URL('/readyz', command.url)).then(({ status }) => status)).toBe(200);
    return { ...command, running, answer };
  };
  const patient = await start();
  const ended = patient.end('SIGTERM');
  await expect.poll(() => fetch(patient.url).catch(() => 'refused')).toBe('refused');
  patient.running.end(photo.subarray(1000));
  expect([await patient.answer, await ended]).toEqual([200, 0]);

  const hasty = await start();
  hasty.answer.catch(() => {});
  const killed = hasty.end('SIGTERM');
  await expect.poll(() => hasty.output()).toContain('closing');
  await hasty.end('SIGTERM');
  expect(await killed).toBe(1);
  await expect(hasty.answer).rejects.toThrow();
  await data.remove();
}, 120_000);

it('shows its metrics at an address of their own alone', async () => {
  const data = await dataFolder();
  const measured = await serveEndpoint({ dataDir: data.path, apiKeys: KEYS, fsync: false, metrics: { port: 0 } });
  const answer = await fetch(measured.metricsUrl ?? '');
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await answer.text()).toContain('# TYPE live_photos_stored_total counter');
  expect(served.metricsUrl).toBeNull();
  for (const path of ['/metrics', '/v1/metrics']) {
    expect([401, 404]).toContain((await fetch(new URL(path, measured.url), {})).status);
  }
  expect((await fetch(new URL('/v1/livePhotos', measured.metricsUrl ?? ''))).status).toBe(404);
  await measured.close();
  await data.remove();
}, 120_000);
