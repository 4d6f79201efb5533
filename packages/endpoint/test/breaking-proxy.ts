import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy on loopback before a server at a socket, whose connections break when they are told to. */
export async function startBreakingProxy(target: string) {
  const pairs = new Map<Socket, Socket>();
  const proxy = createServer((client) => {
    const server = connect(target);
    pairs.set(client, server);
    client.pipe(server).pipe(client);
    client.on('error', () => {}).on('close', () => pairs.delete(client) && server.destroy());
    server.on('error', () => client.destroy()).on('close', () => client.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    /** Resets every connection. */
    reset: () => {
      for (const client of pairs.keys()) client.resetAndDestroy();
    },
    /** Swallows whatever comes over the connections that there are; new ones go well. */
    stall: () => {
      for (const [client, server] of pairs) {
        client.unpipe(server).resume();
        server.unpipe(client).resume();
      }
    },
    end: async () => {
      for (const client of pairs.keys()) client.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
