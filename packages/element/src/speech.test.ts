import type { SessionState } from '@live-capture/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EN } from './locale/en.js';
import { Speaker } from './speech.js';

const IDLE: SessionState = { status: 'idle' };
const options = { mode: 'auto', livenessCheck: true, challenge: 'auto', review: false } as const;
const told = (hint: 'show_face' | 'move_closer'): SessionState => ({
  ...{ status: 'positioning', options, sinceMs: 0, firstMs: 0, findings: [], ready: false, armed: false },
  guidance: { hint, sinceMs: 0 },
});

class FakeUtterance {
  voice: { readonly name: string } | null = null;
  constructor(readonly text: string) {}
}

const said: string[] = [];
let voices: readonly object[];

beforeEach(() => {
  said.length = 0;
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: ({ voice, text }: FakeUtterance) => said.push(`${voice?.name}: ${text}`),
    cancel: () => said.push('-'),
  });
});
afterEach(() => vi.unstubAllGlobals());

const LOCAL = { name: 'local', lang: 'en_GB', localService: true };

test('speaks what is shown, with a voice of the device, and only when it changes', () => {
  voices = [{ name: 'far', lang: 'en-US', localService: false, default: true }, LOCAL];
  const speaker = new Speaker();
  speaker.follow(IDLE, told('show_face'), EN);
  speaker.follow(told('show_face'), told('show_face'), EN);
  speaker.follow(told('show_face'), told('move_closer'), EN);
  speaker.follow(told('move_closer'), IDLE, EN);
  speaker.follow(IDLE, IDLE, EN);
  expect(said).toEqual([`local: ${EN.hints.show_face}`, '-', `local: ${EN.hints.move_closer}`, '-']);
});

test.each([
  ['no voice', []],
  ['only voices that send the text over the network', [{ ...LOCAL, localService: false }]],
  ['only voices of another language', [{ ...LOCAL, lang: 'de-DE' }]],
])('is silent with %s', (_what, found) => {
  voices = found;
  new Speaker().follow(IDLE, told('show_face'), EN);
  expect(said).toEqual([]);
});

test('is silent unless it is wanted, and where there is no speech at all', () => {
  voices = [LOCAL];
  new Speaker().follow(IDLE, told('show_face'), null);
  vi.stubGlobal('speechSynthesis', undefined);
  new Speaker().follow(IDLE, told('show_face'), EN);
  expect(said).toEqual([]);
});

test('falls silent at once when it is switched off', () => {
  voices = [LOCAL];
  const speaker = new Speaker();
  speaker.follow(IDLE, told('show_face'), EN);
  speaker.follow(told('show_face'), told('move_closer'), null);
  expect(said.at(-1)).toBe('-');
});
