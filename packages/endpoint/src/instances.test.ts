import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_POSTGRES, POSTGRES, startServers } from '../test/backends.js';
import { noise } from '../test/photos.js';
import { query } from '../test/postgres.js';
import { base64, NOTHING_SWEPT, startTestEndpoint } from '../test/test-endpoint.js';

const SHARED = { name: 'shared', postgres: true, s3: true, encrypted: true };

describe.skipIf(POSTGRES === null)(
  `two endpoints on one PostgreSQL and one store${POSTGRES ? '' : `: ${NO_POSTGRES}`}`,
  () => {
    let servers: ReturnType<typeof startServers>;
    let endpoints: Awaited<ReturnType<typeof startTestEndpoint>>[];
    let databaseUrl: string;

    beforeAll(async () => {
      servers = startServers();
      const config = { ...(await servers.configOf(SHARED)), sweep: { everyMs: 0, graceMs: 0 } };
      databaseUrl = config.databaseUrl ?? '';
      // Both find an empty database, and each would make its tables.
      endpoints = await Promise.all([startTestEndpoint(config), startTestEndpoint(config)]);
    }, 120_000);

    afterAll(async () => {
      const errors = endpoints.flatMap((endpoint) => endpoint.errors);
      await Promise.all(endpoints.map((endpoint) => endpoint.end()));
      await servers.end();
      expect(errors).toEqual([]);
    });

    /** The same on every endpoint, several times each, all at once. */
    const everywhere = <T>(call: (endpoint: (typeof endpoints)[number]) => Promise<T>) =>
      Promise.all([...endpoints, ...endpoints, ...endpoints].map(call));

    it('bring the schema up to date once', async () => {
      const rows = await query(databaseUrl, 'select version from live_photos_migrations order by version');
      expect(new Set(rows.map((row) => row['version'])).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(0);
    });

    it('store one photo of an upload that both get', async () => {
      const data = base64(await noise(330));
      const headers = { 'idempotency-key': 'both' };
      const answers = await everywhere((endpoint) => endpoint.upload({ clientId: 'both', data }, headers));
      expect(new Set(answers.map(({ status, body }) => `${status} ${body['id']}`)).size).toBe(1);
      for (const endpoint of endpoints) {
        const { body } = await endpoint.call('GET', '/livePhotos?clientId=both');
        expect(body['totalItems']).toBe(1);
        const download = await endpoint.call('GET', `/livePhotos/${answers[0]?.body['id']}/download`);
        expect(download.body['data']).toBe(data);
      }
    });

    it('of two uploads with one key store one and refuse the other', async () => {
      const headers = { 'idempotency-key': 'either' };
      const photos = await Promise.all([noise(331), noise(332)]);
      const answers = await Promise.all(
        endpoints.map((endpoint, index) =>
          endpoint.upload({ clientId: 'either', data: base64(photos[index] ?? new Uint8Array()) }, headers),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await endpoints[0]?.sweep()).toEqual(NOTHING_SWEPT);
    });

    it('lose no photo that one adds while the other deletes its twin and sweeps', async () => {
      const [first, second] = endpoints;
      const data = base64(await noise(333));
      let added = await first?.upload({ data });
      for (let round = 0; round < 10; round++) {
        const before = added?.body['id'];
        [added] = await Promise.all([
          first?.upload({ data }),
          second?.call('DELETE', `/livePhotos/${before}`),
          second?.sweep(),
        ]);
        const download = await second?.call('GET', `/livePhotos/${added?.body['id']}/download`);
        expect(download?.status).toBe(200);
      }
    });
  },
);
