import { errors, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { foreignOrigin, invalidRequest, tokenInvalid } from '../failure.js';
import { isKeyId } from '../key-id.js';
import { TOKEN_TTL_S } from '../limits.js';
import type { TokenGrant } from './caller.js';
import { matchesReferrer, parseReferrer } from './referrer.js';

/** A secret that tokens are signed with, and the name under which they refer to it. */
export interface TokenSecret {
  readonly id: string;
  /** At least 32 bytes of random text. */
  readonly secret: string;
}

/** Gives tokens out and takes them back. */
export interface Tokens {
  /** A token for one client and the pages of one origin; throws where the referrer names none. */
  issue(grant: TokenGrant, referrer: string): Promise<string>;
  /** What a token lets its page do; throws where it is not valid, or not for pages of this origin. */
  verify(token: string, origin: string | null): Promise<TokenGrant>;
}

/** RFC 7518, 3.2: a key for HS256 is at least as long as the hash. */
const MIN_SECRET_BYTES = 32;
const ALG = 'HS256';
/** Keeps other JSON web tokens out that may be signed with the same secret. */
const TYP = 'live-photos+jwt';
/** How far the clocks of several instances may differ. */
const CLOCK_TOLERANCE_S = 5;

/** Signs with the first secret and takes tokens of all: a new one is put first, an old one stays for an hour. */
export function createTokens(secrets: readonly TokenSecret[]): Tokens {
  const keys = new Map(secrets.map(({ id, secret }) => [id, keyOf(id, secret)]));
  const [first] = secrets;
  const signingKey = keys.get(first?.id ?? '');
  if (!first || !signingKey) throw new TypeError('Tokens need a secret');
  if (keys.size < secrets.length) throw new TypeError('Two token secrets have the same id');
  const findKey: JWTVerifyGetKey = ({ kid = '' }) => {
    const key = keys.get(kid);
    if (!key) throw new errors.JWKSNoMatchingKey();
    return key;
  };
  return {
    issue: async ({ clientId, performLivenessCheck }, referrer) => {
      if (parseReferrer(referrer) === null) throw invalidRequest('referrer');
      return new SignJWT({ referrer, performLivenessCheck })
        .setProtectedHeader({ alg: ALG, typ: TYP, kid: first.id })
        .setSubject(clientId)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_TTL_S}s`)
        .sign(signingKey);
    },
    verify: async (token, origin) => {
      const { sub, referrer: pattern, performLivenessCheck } = await claimsOf(token, findKey);
      const referrer = typeof pattern === 'string' ? parseReferrer(pattern) : null;
      if (typeof sub !== 'string' || referrer === null) throw tokenInvalid();
      if (origin === null || !matchesReferrer(referrer, origin)) throw foreignOrigin();
      return { clientId: sub, performLivenessCheck: performLivenessCheck !== false };
    },
  };
}

async function claimsOf(token: string, findKey: JWTVerifyGetKey) {
  try {
    const { payload } = await jwtVerify(token, findKey, {
      algorithms: [ALG],
      typ: TYP,
      requiredClaims: ['sub', 'exp', 'iat', 'referrer'],
      maxTokenAge: TOKEN_TTL_S,
      clockTolerance: CLOCK_TOLERANCE_S,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw tokenInvalid();
    throw error;
  }
}

function keyOf(id: string, secret: string): Uint8Array {
  const key = new TextEncoder().encode(secret);
  if (!isKeyId(id)) throw new TypeError('The id of a token secret has 1 to 64 letters, digits, - _ or .');
  if (key.length < MIN_SECRET_BYTES) throw new TypeError(`A token secret has at least ${MIN_SECRET_BYTES} bytes`);
  return key;
}
