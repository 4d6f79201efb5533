/** What the element, and its client, tell whoever gives them a token. */
interface Wanted {
  /** The endpoint has refused the token before. */
  readonly refresh: boolean;
}

/** A back end that takes longer has failed: whoever wants the token may ask again. */
const TIMEOUT_MS = 10_000;

/** The tokens of a client: the page's back end gives them, and one is kept until the endpoint refuses it. */
export class ClientTokens {
  #token: string | null = null;
  /** Whoever wants a token while one is on its way gets the same. */
  #coming: Promise<string> | null = null;

  constructor(
    readonly clientId: string,
    readonly timeoutMs = TIMEOUT_MS,
  ) {}

  /** The value of the `Authorization` header. */
  readonly give = async ({ refresh }: Wanted): Promise<string> => {
    if (refresh) this.#token = null;
    if (this.#token !== null) return this.#token;
    this.#coming ??= this.#fetch();
    return this.#coming;
  };

  async #fetch(): Promise<string> {
    try {
      const path = `/back-end/token?${new URLSearchParams({ client: this.clientId })}`;
      const answer = await fetch(path, { signal: AbortSignal.timeout(this.timeoutMs) });
      if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
      const { token } = await answer.json();
      this.#token = token;
      return token;
    } finally {
      this.#coming = null;
    }
  }
}
