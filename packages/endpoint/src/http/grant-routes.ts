import { createRoute } from '@hono/zod-openapi';
import { requireBackEnd } from '../access/access.js';
import type { Tokens } from '../access/tokens.js';
import type { Api } from './api.js';
import { failures, json } from './describe.js';
import { ChallengeBody, ChallengeRequest, TokenBody, TokenRequest } from './wire.js';

/** Adds the calls that give a page what it uploads with. */
export function addGrantRoutes(api: Api): void {
  if (api.access.tokens) addTokenRoute(api, api.access.tokens);
  addChallengeRoute(api);
}

function addTokenRoute({ app, access, grantLimits }: Api, tokens: Tokens): void {
  const route = createRoute({
    method: 'post',
    path: '/tokens',
    summary: 'A token for a page',
    description: 'For back ends with an API key. The page may upload for one client, and read that client’s photos.',
    middleware: [requireBackEnd, grantLimits] as const,
    request: { body: { required: true, content: { 'application/json': { schema: TokenRequest } } } },
    responses: { ...json(TokenBody, 'The token'), ...failures(400, 408, 413) },
  });
  app.openapi(route, async (c) => {
    const { referrer, ...grant } = c.req.valid('json');
    access.actFor(c.get('caller'), grant.clientId);
    return c.json({ token: await tokens.issue(grant, referrer) }, 200);
  });
}

function addChallengeRoute({ app, storage, access, grantLimits }: Api): void {
  const route = createRoute({
    method: 'post',
    path: '/challenges',
    summary: 'A nonce for a challenge',
    middleware: grantLimits,
    request: { body: { required: true, content: { 'application/json': { schema: ChallengeRequest } } } },
    responses: {
      ...json(ChallengeBody, 'A nonce for one upload of this client, within five minutes'),
      ...failures(400, 408, 413),
    },
  });
  app.openapi(route, async (c) => {
    const { clientId } = c.req.valid('json');
    access.actFor(c.get('caller'), clientId);
    return c.json(await (await storage()).repository.issueChallenge(clientId), 200);
  });
}
