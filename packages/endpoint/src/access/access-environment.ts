import { type Environment, listOf } from '../environment-list.js';
import type { AccessConfig } from './access.js';
import type { TokenSecret } from './tokens.js';

/** What an environment says of who is let in; throws a `TypeError` where keys were meant and none came. */
export function accessOfEnvironment(
  env: Environment,
): Pick<AccessConfig, 'apiKeys' | 'tokenSecrets' | 'allowedOrigins'> {
  return {
    apiKeys: apiKeysOf(env['LIVE_PHOTOS_API_KEYS']),
    tokenSecrets: listOf(env['LIVE_PHOTOS_TOKEN_SECRETS']).map(tokenSecretOf),
    allowedOrigins: listOf(env['LIVE_PHOTOS_ALLOWED_ORIGINS']),
  };
}

/** A secret that did not arrive leaves its variable empty: that must not open the endpoint. */
function apiKeysOf(text: string | undefined): readonly string[] {
  const keys = listOf(text);
  if (text === undefined || keys.length > 0) return keys;
  throw new TypeError('LIVE_PHOTOS_API_KEYS is empty. Without it the endpoint is open; unset it if that is meant');
}

/** The parts of `id:secret`. */
function tokenSecretOf(pair: string): TokenSecret {
  const [id = '', ...secret] = pair.split(':');
  return { id, secret: secret.join(':') };
}
