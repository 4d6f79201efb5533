import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { ROOT } from './paths.mjs';

const GRACE_MS = 5_000;

/**
 * @typedef {object} RunOptions
 * @property {number} deadlineMs the command and its own children are ended after so long
 * @property {'show' | 'capture' | 'hide' | 1} [output] where standard output goes; 1 is this process's own, whatever `say` uses
 * @property {string} [cwd] the root unless told
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 *
 * @typedef {{ code: number, stdout: string, timedOut: boolean }} RunResult
 */

/** @type {(pid: number, signal: NodeJS.Signals) => void} */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has already ended.
  }
}

/** Says lines and runs commands, all on one stream, so that a command with a machine-readable answer can keep stdout clean. */
export class Shell {
  /** @type {Set<number>} Each is the head of a process group of its own. */
  #pids = new Set();
  #ending = false;
  #fd;

  /** @param {{ fd: 1 | 2 }} options */
  constructor({ fd }) {
    this.#fd = fd;
  }

  /** @param {string} line */
  say(line) {
    writeSync(this.#fd, `${line}\n`);
  }

  /** On Ctrl-C and its like: ends every child, then this process with the signal's usual code. */
  endChildrenOnSignal() {
    /** @type {[NodeJS.Signals, number][]} */
    const signals = [
      ['SIGHUP', 129],
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ];
    for (const [signal, code] of signals) process.on(signal, () => this.#end(code));
  }

  /** Ends the children that are still under way. */
  endChildren() {
    for (const pid of this.#pids) signalGroup(pid, 'SIGTERM');
  }

  /** @param {number} code */
  #end(code) {
    const signal = this.#ending ? 'SIGKILL' : 'SIGTERM';
    this.#ending = true;
    for (const pid of this.#pids) signalGroup(pid, signal);
    setTimeout(() => {
      for (const pid of this.#pids) signalGroup(pid, 'SIGKILL');
    }, GRACE_MS);
    setInterval(() => {
      if (this.#pids.size === 0) process.exit(code);
    }, 20);
  }

  /**
   * Runs a command without input and waits for it; one that cannot start has code 127, one that ran out of time 124.
   * @param {string} command
   * @param {string[]} args
   * @param {RunOptions} options
   * @returns {Promise<RunResult>}
   */
  run(command, args, { deadlineMs, output = 'show', cwd = ROOT, env = {} }) {
    return new Promise((resolve) => {
      // While this process is being ended nothing new starts, and whoever waits never goes on.
      if (this.#ending) return;
      const stdout = {
        show: this.#fd,
        capture: /** @type {const} */ ('pipe'),
        hide: /** @type {const} */ ('ignore'),
        1: 1,
      }[output];
      const child = spawn(command, args, {
        cwd,
        detached: true,
        env: { ...process.env, ...env },
        stdio: ['ignore', stdout, output === 'hide' ? 'ignore' : 2],
      });
      const { pid } = child;
      if (pid !== undefined) this.#pids.add(pid);
      let text = '';
      let timedOut = false;
      child.stdout?.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      const deadline = setTimeout(() => {
        timedOut = true;
        if (pid === undefined) return;
        signalGroup(pid, 'SIGTERM');
        setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE_MS).unref();
      }, deadlineMs);
      /** @param {number} code */
      const settle = (code) => {
        clearTimeout(deadline);
        if (pid !== undefined) this.#pids.delete(pid);
        if (!this.#ending) resolve({ code: timedOut ? 124 : code, stdout: text, timedOut });
      };
      child.once('error', () => settle(127));
      child.once('close', (code) => settle(code ?? 1));
    });
  }

  /**
   * Runs a step of the set-up: says its name, and throws where it fails.
   * @param {string} title
   * @param {string} command
   * @param {string[]} args
   * @param {RunOptions} options
   */
  async step(title, command, args, options) {
    this.say(`· ${title}`);
    const { code, timedOut } = await this.run(command, args, options);
    if (timedOut) throw new Error(`${title}: not done after ${options.deadlineMs / 1000} seconds.`);
    if (code !== 0) throw new Error(`${title}: failed (exit code ${code}).`);
  }
}
