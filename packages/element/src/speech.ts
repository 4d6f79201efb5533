import type { SessionState } from '@live-capture/core';
import type { LiveCaptureLocale } from './locale/locale.js';
import { shownText } from './screens/guidance.js';

/** Some browsers write `en_US`. */
function languageOf(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? '').toLowerCase();
}

/** A voice of the device itself, for others send the text over the network; `null` where it has none of the language. */
function localVoice(synthesis: SpeechSynthesis, lang: string): SpeechSynthesisVoice | null {
  const voices = synthesis
    .getVoices()
    .filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang));
  return voices.find((voice) => voice.default) ?? voices[0] ?? null;
}

/** Speaks the guidance. A new text cuts the one before short; without a voice of the device it stays silent. */
export class Speaker {
  private speaking = false;

  /** Says what the person is told now where that has changed; `null` in place of texts: nothing is spoken. */
  follow(previous: SessionState, state: SessionState, locale: LiveCaptureLocale | null): void {
    const text = locale && shownText(state, locale);
    if (!text) this.stop();
    // Safari only speaks once it was asked to in a tap, and voices are listed only some time after one asks for them.
    if (locale && state.status === 'preparing' && previous.status !== 'preparing') this.say('', locale.lang);
    if (locale && text && text !== shownText(previous, locale)) this.say(text, locale.lang);
  }

  private say(text: string, lang: string): void {
    const synthesis = globalThis.speechSynthesis;
    const voice = synthesis && localVoice(synthesis, lang);
    if (!voice) return;
    this.stop();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.speaking = true;
    synthesis.speak(utterance);
  }

  private stop(): void {
    if (this.speaking) globalThis.speechSynthesis.cancel();
    this.speaking = false;
  }
}
