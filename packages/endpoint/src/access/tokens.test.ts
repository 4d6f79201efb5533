import { expect, it } from 'vitest';
import { createTokens } from './tokens.js';

const OLD = { id: '2026-10', secret: 'the old secret of thirty-two bytes' };
const NEW = { id: '2026-11', secret: 'the new secret of thirty-two bytes' };
const GRANT = { clientId: 'ä€😀', performLivenessCheck: true };
const PAGE = 'https://bank.example';

it('takes tokens of an old secret for as long as it is configured', async () => {
  const old = await createTokens([OLD]).issue(GRANT, `${PAGE}/*`);
  expect(await createTokens([NEW, OLD]).verify(old, PAGE)).toEqual(GRANT);
  await expect(createTokens([NEW]).verify(old, PAGE)).rejects.toMatchObject({ status: 401 });
});

it('signs with the first secret', async () => {
  const token = await createTokens([NEW, OLD]).issue(GRANT, `${PAGE}/*`);
  expect(await createTokens([NEW]).verify(token, PAGE)).toEqual(GRANT);
});
