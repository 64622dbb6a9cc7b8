import { beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { jwtAuthorizer } from './jwt-authorizer.ts';

const issuer = 'http://127.0.0.1:4000/_local/issuer/staff';
const authorizer = {
  stack: 'shop',
  logicalId: 'Staff',
  id: 'a1',
  name: 'staff',
  issuer,
  audience: ['console', 'till'],
  identitySources: ['$request.header.Authorization'],
};
const startedAt = Date.parse('2026-11-23T10:00:00Z');
let now = startedAt;

let ours: { privateKey: CryptoKey; jwk: JWK };
let theirs: { privateKey: CryptoKey; jwk: JWK };
beforeAll(async () => {
  ours = await newKey('k1');
  theirs = await newKey('k1');
});

describe('the JWT authorizer of the gateway', () => {
  it('lets a token of the issuer in and hands its claims over as texts', async () => {
    const answer = await authorize(await token({ role: 'admin', groups: ['a', 'b'] }));

    expect(answer).toMatchObject({
      kind: 'allowed',
      jwt: { claims: { role: 'admin', groups: '[a b]', client_id: 'till' }, scopes: null },
    });
    expect(answer.kind === 'allowed' && typeof answer.jwt.claims['exp']).toBe('string');
  });

  it('refuses a request without a token', async () => {
    expect(await authorize(undefined)).toEqual({ kind: 'unauthorized', challenge: 'Bearer' });
  });

  it('asks for one of the route’s scopes', async () => {
    const scoped = await token({ scope: 'satu/orders.read satu/stock.write' });

    expect(await authorize(scoped, ['satu/stock.write', 'satu/x'])).toMatchObject({ kind: 'allowed' });
    expect(await authorize(scoped, ['satu/prices.write'])).toMatchObject({ kind: 'forbidden' });
  });

  it('takes the audience before the client id', async () => {
    expect(await authorize(await token({ aud: 'console', client_id: 'other' }))).toMatchObject({
      kind: 'allowed',
    });
    expect(await authorize(await token({ aud: 'other', client_id: 'till' }))).toMatchObject({
      kind: 'unauthorized',
    });
    expect(await authorize(await token({ client_id: 'other' }))).toMatchObject({ kind: 'unauthorized' });
  });

  it('refuses another issuer, another key and garbage', async () => {
    expect(await authorize(await token({ iss: 'http://elsewhere' }))).toMatchObject({ kind: 'unauthorized' });
    expect(await authorize(await token({}, theirs.privateKey))).toMatchObject({ kind: 'unauthorized' });
    expect(await authorize('Bearer nonsense')).toMatchObject({ kind: 'unauthorized' });
  });

  it('refuses a token that the moved clock has outlived, although it was let in before', async () => {
    const tester = newAuthorizer();
    const hour = await token({});

    const before = await tester.authorize(request(hour), []);
    now = startedAt + 3_601_000;
    const after = await tester.authorize(request(hour), []);

    expect([before.kind, after.kind]).toEqual(['allowed', 'unauthorized']);
    now = startedAt;
  });
});

function authorize(value: string | undefined, scopes: readonly string[] = []) {
  return newAuthorizer().authorize(request(value), scopes);
}

function newAuthorizer() {
  return jwtAuthorizer(authorizer, { now: () => now, keysOf: () => createLocalJWKSet({ keys: [ours.jwk] }) });
}

function request(value: string | undefined) {
  return { header: (name: string) => (name === 'authorization' ? value : undefined), query: () => undefined };
}

async function token(claims: Record<string, unknown>, key: CryptoKey = ours.privateKey): Promise<string> {
  const times = { iat: startedAt / 1000, exp: startedAt / 1000 + 3600 };
  const payload = { iss: issuer, client_id: 'till', ...times, ...claims };
  return `Bearer ${await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(key)}`;
}

async function newKey(kid: string): Promise<{ privateKey: CryptoKey; jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256' } };
}
