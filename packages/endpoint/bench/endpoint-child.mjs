import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('endpoint-server.mjs', import.meta.url));

/**
 * An endpoint in a process of its own, which can be killed and started again on the same storage.
 * @param {object} config
 */
export function endpointChild(config) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** Waits for an answer as long as the server lives. @param {string} name */
  const answer = async (name) => {
    if (!child?.connected) throw new Error('The server does not run');
    const settled = new AbortController();
    const { signal } = settled;
    const ended = once(child, 'exit', { signal }).then(([code, killedBy]) => {
      throw new Error(`The server ended with ${killedBy ?? `code ${code}`} before it answered`);
    });
    try {
      for (;;) {
        const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
        if (name in message) return message[name];
      }
    } finally {
      settled.abort();
    }
  };
  /** @param {string} name */
  const ask = (name) => {
    const answered = answer(name);
    if (child?.connected) child.send(name);
    return answered;
  };
  return {
    /** Answers the address when the server listens. @returns {Promise<string>} */
    start: async () => {
      child = fork(SCRIPT, [JSON.stringify(config)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      return answer('url');
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    /** @returns {Promise<import('@live-capture/endpoint').SweepReport>} */
    sweep: () => ask('sweep'),
    /** Resident memory in bytes. @returns {Promise<number>} */
    rss: () => ask('rss'),
  };
}
