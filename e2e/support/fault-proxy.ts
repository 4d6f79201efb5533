import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';

/** What happens to a request instead of being passed on. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  /** Taken, and never answered. */
  | { readonly kind: 'hang' }
  /** Passed on, and of the answer comes nothing but its head: without one, Chromium would send again by itself. */
  | { readonly kind: 'withhold' }
  /** The connection breaks. */
  | { readonly kind: 'reset' }
  /** Passed on, and one byte of the answer's body is another. */
  | { readonly kind: 'flip_byte' };

interface Rule {
  readonly method: string;
  readonly path: RegExp;
  readonly fault: Fault;
  left: number;
}

/** Which requests fail, and how. */
export interface FaultOptions {
  readonly method?: string;
  readonly path: RegExp;
  /** How many requests fail before the others pass; all of them unless told. */
  readonly times?: number;
}

/** One request that the proxy saw. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Of the answer's body, as they came from the site. */
  bodyBytes: number;
}

/** Stands between the page and the site, on one origin, so that failures are real on the wire. */
export class FaultProxy {
  readonly seen: SeenRequest[] = [];
  private rules: Rule[] = [];
  private readonly server: Server;

  private constructor(private readonly upstream: URL) {
    this.server = createServer((incoming, outgoing) => this.handle(incoming, outgoing));
  }

  /** Listens on a free port in front of `upstream`. */
  static async open(upstream: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(new URL(upstream));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy does not listen.');
    return `http://127.0.0.1:${address.port}/`;
  }

  /** Adds a rule; the first that fits a request decides. */
  fail(fault: Fault, { method = '', path, times = Number.POSITIVE_INFINITY }: FaultOptions): void {
    this.rules.push({ fault, method, path, left: times });
  }

  /** Everything passes again, and nothing has been seen. */
  heal(): void {
    this.rules = [];
    this.seen.length = 0;
  }

  /** Breaks every connection. */
  cut(): void {
    this.server.closeAllConnections();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private faultFor(method: string, path: string): Fault | undefined {
    const rule = this.rules.find((r) => r.left > 0 && (r.method || method) === method && r.path.test(path));
    if (rule) rule.left -= 1;
    return rule?.fault;
  }

  private handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = incoming;
    const seen: SeenRequest = { method, path: url, headers, bodyBytes: 0 };
    this.seen.push(seen);
    const fault = this.faultFor(method, url);
    switch (fault?.kind) {
      case 'flip_byte':
        // A flipped byte of a compressed answer would break its decoding instead of its content.
        this.pass(incoming, outgoing, (answer) => flipByte(answer, outgoing), { 'accept-encoding': 'identity' });
        break;
      case 'status':
        refuse(incoming, outgoing, fault.status, fault.body);
        break;
      case 'hang':
        incoming.resume();
        break;
      case 'withhold':
        this.pass(incoming, outgoing, (answer) => {
          answer.resume();
          outgoing.flushHeaders();
        });
        break;
      case 'reset':
        incoming.socket.resetAndDestroy();
        break;
      case undefined:
        this.pass(incoming, outgoing, (answer) => {
          answer.on('data', (chunk: Buffer) => {
            seen.bodyBytes += chunk.length;
          });
          answer.pipe(outgoing);
        });
    }
  }

  private pass(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    relay: (answer: IncomingMessage) => void,
    change: Readonly<Record<string, string>> = {},
  ): void {
    const { hostname, port } = this.upstream;
    const { method, url: path, headers } = incoming;
    const options = { hostname, port, method, path, headers: { ...headers, host: this.upstream.host, ...change } };
    const onward: ClientRequest = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      relay(answer);
    });
    onward.once('error', () => outgoing.destroy());
    outgoing.once('close', () => onward.destroy());
    incoming.pipe(onward);
  }
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number, body: unknown): void {
  // A browser that still sends its body when the answer comes may see a broken connection instead of the answer.
  incoming.resume().once('end', () => {
    outgoing.writeHead(status, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify(body ?? { type: 'test_fault', message: `HTTP ${status}` }));
  });
}

async function flipByte(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  outgoing.end(bytes);
}
