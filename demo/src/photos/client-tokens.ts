/** What the element, and its client, tell whoever gives them a token. */
interface Wanted {
  /** The endpoint has refused the token before. */
  readonly refresh: boolean;
}

/** The tokens of a client: the page's back end gives them, and one is kept until the endpoint refuses it. */
export class ClientTokens {
  #token: Promise<string> | null = null;

  constructor(readonly clientId: string) {}

  /** The value of the `Authorization` header. */
  readonly give = async ({ refresh }: Wanted): Promise<string> => {
    if (refresh) this.#token = null;
    this.#token ??= fetchToken(this.clientId);
    try {
      return await this.#token;
    } catch (error) {
      this.#token = null;
      throw error;
    }
  };
}

async function fetchToken(clientId: string): Promise<string> {
  const answer = await fetch(`/back-end/token?${new URLSearchParams({ client: clientId })}`);
  if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
  return (await answer.json()).token;
}
