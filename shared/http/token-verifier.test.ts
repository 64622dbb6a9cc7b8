import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { testRuntime } from '../../test/support/test-runtime.ts';
import { makeTokenVerifier } from './token-verifier.ts';

const ISSUER = 'https://customers.example';
const settings = {
  customersIssuer: ISSUER,
  customersClients: ['web'],
  staffIssuer: 'https://staff.example',
  staffClients: [],
  channelClients: {},
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenFrom = (iss: string): string =>
  `${part({ alg: 'RS256', kid: 'k1' })}.${part({ iss, sub: 'ayu' })}.${part({})}`;

const verify = makeTokenVerifier(settings, testRuntime().clock);

describe('a token', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['is no JSON Web Token', 'abc', 'the Authorization header does not hold a JSON Web Token'],
    ['comes from somebody else', tokenFrom('https://other.example'), 'the token comes from another issuer'],
  ])('is refused in its own words when it %s', async (_how, token, detail) => {
    await expect(verify(token)).rejects.toMatchObject({
      contract: { code: 'UNAUTHENTICATED' },
      details: { detail },
    });
  });

  it('is refused when nobody of ours has signed it', async () => {
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ keys: [] }));

    await expect(verify(tokenFrom(ISSUER))).rejects.toMatchObject({ contract: { code: 'UNAUTHENTICATED' } });
  });

  it('is not to blame when the keys of its issuer cannot be read: its owner stays signed in and tries again', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    const fresh = makeTokenVerifier(settings, testRuntime().clock);

    await expect(fresh(tokenFrom(ISSUER))).rejects.toMatchObject({ contract: { code: 'BUSY' } });
  });
});
