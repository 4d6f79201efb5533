import { spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findCommand } from '../../packages/tasks/src/debian.mjs';

/** What a Firefox with WebGL but without a screen needs; `undefined` where one of them is not here. */
export function firefoxCommands(): { readonly firefox: string; readonly xvfb: string } | undefined {
  const firefox = process.env['FIREFOX_PATH'] ?? findCommand('firefox-esr', 'firefox');
  const xvfb = findCommand('Xvfb');
  return firefox && xvfb ? { firefox, xvfb } : undefined;
}

/** A virtual screen that lives until it is closed. */
async function openScreen(xvfb: string) {
  // The server picks a free number itself and tells it on the third stream.
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = server.stdio[3];
  if (!told) throw new Error('The virtual screen has no stream to tell its number on.');
  const [number] = await Promise.race([
    once(told, 'data'),
    once(server, 'exit').then(() => {
      throw new Error('The virtual screen did not start.');
    }),
  ]);
  return { display: `:${String(number).trim()}`, close: () => server.kill() };
}

/** Starts Firefox on a virtual screen, and hands both back when `use` has ended. */
export async function withFirefox<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const commands = firefoxCommands();
  if (!commands) throw new Error('There is no Firefox here.');
  const screen = await openScreen(commands.xvfb);
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: commands.firefox,
      headless: false,
      env: { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1', MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
      extraPrefsFirefox: {
        // Whatever the browser itself asks of anybody but this machine goes to a port where nobody listens.
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        'network.proxy.no_proxies_on': '127.0.0.1',
        'webgl.force-enabled': true,
        'webgl.disabled': false,
        'media.navigator.streams.fake': true,
        'media.navigator.permission.disabled': true,
      },
    });
    try {
      return await use(browser);
    } finally {
      await browser.close();
    }
  } finally {
    screen.close();
  }
}
