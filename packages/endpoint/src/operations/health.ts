/** Whether the parts that an endpoint needs answer in time. */
export interface Health {
  readonly database: boolean;
  readonly store: boolean;
}

/** Asks a part whether it works; rejects where it does not. */
type Probe = () => Promise<unknown>;

/** A part that takes longer serves nobody well; load balancers wait for a few seconds at most. */
const DEADLINE_MS = 2_000;

/** Anybody may ask for the health, so that the parts are not asked more often. */
const KEPT_MS = 1_000;

/** Asks both parts, at most once a second however often it is called. */
export function createHealthCheck(probes: { readonly database: Probe; readonly store: Probe }): () => Promise<Health> {
  let last: { readonly atMs: number; readonly health: Promise<Health> } | null = null;
  return () => {
    const nowMs = performance.now();
    if (last === null || nowMs - last.atMs >= KEPT_MS) last = { atMs: nowMs, health: ask() };
    return last.health;
  };

  async function ask(): Promise<Health> {
    const [database, store] = await Promise.all([answers(probes.database), answers(probes.store)]);
    return { database, store };
  }
}

async function answers(probe: Probe): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), DEADLINE_MS);
  });
  const answer = probe().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

/** Answers `/healthz` and `/readyz`, which nobody needs a key for; `null` where the request is for something else. */
export function healthAnswer(request: Request, check: () => Promise<Health>): Promise<Response> | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  const { pathname } = new URL(request.url);
  if (pathname === '/healthz') return Promise.resolve(plain({ status: 'ok' }, 200));
  return pathname === '/readyz' ? readiness(check) : null;
}

async function readiness(check: () => Promise<Health>): Promise<Response> {
  const { database, store } = await check();
  const ready = database && store;
  const word = (works: boolean) => (works ? 'ok' : 'failed');
  const body = { status: ready ? 'ok' : 'unavailable', database: word(database), store: word(store) };
  return plain(body, ready ? 200 : 503);
}

function plain(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
