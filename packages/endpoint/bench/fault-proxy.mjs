import { connect, createServer } from 'node:net';

/**
 * @typedef {'pass' | 'drop' | 'delay' | 'duplicate' | 'truncate' | 'reset' | 'lost-answer'} Fault
 * @typedef {{ port: number, counts: Record<string, number>, setTarget: (port: number) => void, close: () => Promise<void> }} FaultProxy
 */

/** Four of ten connections go well. @type {readonly (readonly [Fault, number])[]} */
const SHARES = [
  ['pass', 0.4],
  ['drop', 0.1],
  ['delay', 0.1],
  ['duplicate', 0.1],
  ['truncate', 0.1],
  ['reset', 0.1],
  ['lost-answer', 0.1],
];

const MAX_DELAY_MS = 200;

/** How long a swallowed connection stays open: shorter than a client's patience, or the run would last for hours. */
const DROP_MS = 300;

/**
 * A TCP proxy that treats each connection badly in one way.
 * @param {() => number} random
 * @returns {Promise<FaultProxy>}
 */
export async function startFaultProxy(random) {
  let target = 0;
  /** @type {Record<string, number>} */
  const counts = {};
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const server = createServer((client) => {
    const fault = draw(random());
    counts[fault] = (counts[fault] ?? 0) + 1;
    sockets.add(client);
    client.on('error', () => {}).on('close', () => sockets.delete(client));
    FAULTS[fault]({ client, target, random });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    counts,
    setTarget: (port) => {
      target = port;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** @param {number} share */
function draw(share) {
  let rest = share;
  for (const [fault, size] of SHARES) {
    rest -= size;
    if (rest < 0) return fault;
  }
  return 'pass';
}

/** @typedef {{ client: import('node:net').Socket, target: number, random: () => number }} Connection */

/** Joins both ways; whatever ends on one side ends on the other. @param {Connection} connection */
function join({ client, target }) {
  const server = connect(target, '127.0.0.1');
  server.on('error', () => client.resetAndDestroy()).on('close', () => client.destroy());
  client.on('close', () => server.destroy());
  return server;
}

/** @satisfies {Record<Fault, (connection: Connection) => void>} */
const FAULTS = {
  pass: (connection) => {
    const server = join(connection);
    connection.client.pipe(server).pipe(connection.client);
  },
  /** Takes everything in and answers nothing. */
  drop: ({ client }) => {
    client.resume();
    setTimeout(() => client.destroy(), DROP_MS);
  },
  /** Every piece comes late, in both ways. */
  delay: (connection) => {
    const { client, random } = connection;
    const server = join(connection);
    const late = (/** @type {import('node:net').Socket} */ from, /** @type {import('node:net').Socket} */ to) => {
      let last = Promise.resolve();
      from.on('data', (piece) => {
        const waited = new Promise((resolve) => setTimeout(resolve, random() * MAX_DELAY_MS));
        last = last.then(() => waited).then(() => void to.write(piece));
      });
    };
    late(client, server);
    late(server, client);
  },
  /** The server gets all of it twice, on two connections at once; the client hears of one. */
  duplicate: (connection) => {
    const { client, target } = connection;
    const server = join(connection);
    const twin = connect(target, '127.0.0.1');
    twin.on('error', () => {}).resume();
    client.on('data', (piece) => twin.write(piece)).on('close', () => setTimeout(() => twin.destroy(), DROP_MS));
    client.pipe(server).pipe(client);
  },
  /** The connection ends in the middle of the request. */
  truncate: (connection) => {
    const { client, random } = connection;
    const server = join(connection);
    let left = Math.floor(random() * 60_000);
    client.on('data', (piece) => {
      server.write(piece.subarray(0, left));
      left -= piece.length;
      if (left <= 0) server.end(() => client.destroy());
    });
    server.pipe(client);
  },
  /** Reset at once, or somewhere on the way. */
  reset: (connection) => {
    const { client, random } = connection;
    const server = join(connection);
    client.pipe(server).pipe(client);
    setTimeout(() => {
      if (!client.destroyed) client.resetAndDestroy();
      server.destroy();
    }, random() * MAX_DELAY_MS);
  },
  /** The request arrives whole, and the answer never does. */
  'lost-answer': (connection) => {
    const { client } = connection;
    const server = join(connection);
    client.pipe(server);
    server.once('data', () => client.resetAndDestroy());
  },
};
