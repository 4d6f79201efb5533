import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { inRoot } from './paths.mjs';
import { Shell } from './shell.mjs';

const node = process.execPath;

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @param {number} pid */
async function untilEnded(pid) {
  for (let i = 0; i < 100 && isRunning(pid); i += 1) await wait(50);
  return !isRunning(pid);
}

it('ends a command that runs out of time, and the children of that command', async () => {
  const script = 'sleep 60 & echo $!; wait';
  const result = await new Shell({ fd: 2 }).run('sh', ['-c', script], { deadlineMs: 500, output: 'capture' });
  expect(result).toMatchObject({ code: 124, timedOut: true });
  expect(await untilEnded(Number(result.stdout))).toBe(true);
});

it('answers 127 for a command that does not exist', async () => {
  const result = await new Shell({ fd: 2 }).run('no-such-command', [], { deadlineMs: 1000 });
  expect(result).toMatchObject({ code: 127, timedOut: false });
});

it('throws where a step fails, with its name', async () => {
  const step = new Shell({ fd: 2 }).step('a step', node, ['-e', 'process.exit(3)'], { deadlineMs: 20_000 });
  await expect(step).rejects.toThrow('a step: failed (exit code 3)');
});

it('ends its children and itself when it is interrupted', async () => {
  const shell = pathToFileURL(inRoot('packages/tasks/src/shell.mjs')).href;
  const program = `
    import { Shell } from '${shell}';
    const shell = new Shell({ fd: 2 });
    shell.endChildrenOnSignal();
    await shell.run('sh', ['-c', 'echo $$; sleep 60'], { deadlineMs: 60000, output: 1 });
    console.log('went on');
  `;
  const child = spawn(node, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    if (said.endsWith('\n')) child.kill('SIGINT');
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(130);
  expect(said).toMatch(/^\d+\n$/);
  expect(await untilEnded(Number(said))).toBe(true);
});
