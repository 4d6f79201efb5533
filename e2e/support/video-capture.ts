import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

const SERVICE = 'video_capture.mojom.VideoCaptureService';

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended since the folder was read.
    return '';
  }
}

/** Whether a process descends from this one: only browsers of our own are touched. */
function isOurs(pid: string): boolean {
  for (let at = pid; at && at !== '1'; at = /^PPid:\s+(\d+)/m.exec(read(at, 'status'))?.[1] ?? '') {
    if (at === String(process.pid)) return true;
  }
  return false;
}

function captureServices(browser: Browser | null): readonly number[] {
  if (!browser) throw new Error('The page belongs to no browser.');
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && read(name, 'cmdline').includes(SERVICE));
  const ours = pids.filter(isOurs).map(Number);
  if (ours.length === 0) throw new Error('No browser of ours has a camera open.');
  return ours;
}

/** Ends the processes in which Chromium runs its cameras: for the page it is a camera that was unplugged. */
export function endCaptureServices(browser: Browser | null): void {
  for (const pid of captureServices(browser)) process.kill(pid, 'SIGKILL');
}

/** Makes cameras hang until the returned function is called. */
export function pauseCaptureServices(browser: Browser | null): () => void {
  const pids = captureServices(browser);
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  };
}
