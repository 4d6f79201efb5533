/** What a token lets a page do. */
export interface TokenGrant {
  readonly clientId: string;
  /** Whether every photo is to be checked for liveness: a page, unlike its back end, is in its visitor's hands. */
  readonly performLivenessCheck: boolean;
}

/** Who a request comes from. */
export type Caller =
  /** Anybody on this machine, where the endpoint has no keys. */
  | { readonly kind: 'open' }
  /** A back end with a secret key; the id is the key's digest. */
  | { readonly kind: 'key'; readonly id: string }
  /** A page with a token for one client. */
  | ({ readonly kind: 'token' } & TokenGrant);

/** What the handlers find in the context of a request. */
export interface ApiEnv {
  Variables: { caller: Caller };
}

/** Whether a caller may see what belongs to a client. */
export function mayRead(caller: Caller, clientId: string): boolean {
  return caller.kind !== 'token' || caller.clientId === clientId;
}
