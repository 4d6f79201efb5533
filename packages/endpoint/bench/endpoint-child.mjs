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
  /** @param {string} name */
  const answer = async (name) => {
    for (;;) {
      const [message] = await once(/** @type {import('node:child_process').ChildProcess} */ (child), 'message');
      if (name in message) return message[name];
    }
  };
  return {
    /** Answers the address when the server listens. @returns {Promise<string>} */
    start: async () => {
      child = fork(SCRIPT, [JSON.stringify(config)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      const failed = once(child, 'exit').then(([code]) => {
        throw new Error(`The server ended with code ${code} before it listened`);
      });
      return Promise.race([answer('url'), failed]);
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    /** @returns {Promise<{ expired: number, orphans: number, missing: number }>} */
    sweep: () => {
      child?.send('sweep');
      return answer('sweep');
    },
    /** Resident memory in bytes. @returns {Promise<number>} */
    rss: () => {
      child?.send('rss');
      return answer('rss');
    },
  };
}
