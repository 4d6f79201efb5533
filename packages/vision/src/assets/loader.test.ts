import { createHash } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VisionError } from '../vision-error.js';
import type { Asset } from './asset.js';
import { createLoader } from './loader.js';

const BYTES = Buffer.alloc(200_000, 'model');
const ASSET: Asset = {
  path: 'models/a.onnx',
  bytes: BYTES.byteLength,
  sha256: createHash('sha256').update(BYTES).digest('hex'),
};

let server: Server;
let requests: string[];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  requests = [];
  answer = (response) => response.end(BYTES);
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

// What the address is of a server that listens on TCP.
const port = () => (server.address() as AddressInfo).port;

function load(asset = ASSET, signal = new AbortController().signal, report: (bytes: number) => void = () => {}) {
  return createLoader(`http://127.0.0.1:${port()}/lc/`, signal, report).load(asset);
}

async function failure(call: Promise<unknown>): Promise<VisionError> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof VisionError)) throw new Error('A VisionError was expected.');
  return error;
}

describe('loader, where there is no Cache Storage', () => {
  test('fetches from the folder and counts every byte', async () => {
    const counts: number[] = [];
    const bytes = await load(ASSET, undefined, (count) => counts.push(count));
    expect(Buffer.from(bytes).equals(BYTES)).toBe(true);
    expect(requests).toEqual(['/lc/models/a.onnx']);
    expect(counts.at(-1)).toBe(ASSET.bytes);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  test('404 names the file', async () => {
    answer = (response) => response.writeHead(404).end();
    const error = await failure(load());
    expect(error.code).toBe('asset_unavailable');
    expect(error.message).toContain('models/a.onnx');
    expect(error.message).toContain('404');
  });

  test.each([
    ['other bytes', Buffer.alloc(BYTES.byteLength, 'm0del')],
    ['too few bytes', BYTES.subarray(0, 1000)],
    ['too many bytes', Buffer.concat([BYTES, BYTES])],
    ['a page of HTML', Buffer.from('<!doctype html>')],
  ])('%s are corrupt, after one more try past the HTTP cache', async (_, wrong) => {
    answer = (response) => response.end(wrong);
    const error = await failure(load());
    expect(error.code).toBe('asset_corrupt');
    expect(error.message).toContain('models/a.onnx');
    expect(requests).toHaveLength(2);
  });

  test('an old copy in the HTTP cache is survived', async () => {
    answer = (response) => response.end(requests.length === 1 ? BYTES.subarray(1) : BYTES);
    expect((await load()).byteLength).toBe(ASSET.bytes);
  });

  test('a connection that breaks off is unavailable', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-length': ASSET.bytes });
      response.write(BYTES.subarray(0, 1000), () => response.destroy());
    };
    expect((await failure(load())).code).toBe('asset_unavailable');
  });

  test('an abort ends a download that stands still', async () => {
    const giveUp = new AbortController();
    answer = (response) => response.write(BYTES.subarray(0, 1000));
    const call = load(ASSET, giveUp.signal, () => giveUp.abort());
    expect((await failure(call)).code).toBe('aborted');
  });
});
