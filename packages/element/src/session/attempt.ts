/** How often the session looks at its deadlines. */
const TICK_MS = 250;

/** One try to get a photo, or to upload one: everything that it started ends with its signal. */
export class Attempt {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;

  constructor({ onTick, onHidden }: { readonly onTick: () => void; readonly onHidden: () => void }) {
    const ticker = setInterval(onTick, TICK_MS);
    this.signal.addEventListener('abort', () => clearInterval(ticker), { once: true });
    const options = { signal: this.signal };
    document.addEventListener('visibilitychange', () => document.hidden && onHidden(), options);
  }

  end(): void {
    this.controller.abort();
  }
}
