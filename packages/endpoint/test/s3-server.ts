/// <reference path="./s3rver.d.ts" />
import { AwsClient } from 'aws4fetch';
import S3rver from 's3rver';
import type { S3Config } from '../src/storage/storage-config.js';
import { temporaryFolder } from './temporary-folder.js';

/** The server's one and only account. */
const ACCOUNT = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** An S3-compatible server of its own on a free loopback port, which checks signatures. */
export async function startS3() {
  const folder = await temporaryFolder();
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: folder.path });
  const { port } = await server.run();
  return {
    /** A new, empty bucket. */
    createBucket: async (name: string): Promise<S3Config> => {
      const url = `http://127.0.0.1:${port}/${name}`;
      const client = new AwsClient({ ...ACCOUNT, service: 's3', region: 'us-east-1' });
      const { status } = await client.fetch(url, { method: 'PUT' });
      if (status !== 200) throw new Error(`The bucket was answered with ${status}`);
      return { url, ...ACCOUNT };
    },
    end: async () => {
      await server.close();
      await folder.remove();
    },
  };
}
