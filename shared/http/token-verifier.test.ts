import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { testRuntime } from '../../test/support/test-runtime.ts';
import { makeTokenVerifier, type ReadKeys } from './token-verifier.ts';

const ISSUER = 'https://customers.example';
const settings = {
  customersIssuer: ISSUER,
  customersClients: ['web'],
  staffIssuer: 'https://staff.example',
  staffClients: [],
  channelClients: {},
};
const { clock } = testRuntime();
const HOUR_SECONDS = 3600;
const nowSeconds = clock.now() / 1000;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let ours: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
beforeAll(() => {
  ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
});

const claims = {
  iss: ISSUER,
  sub: 'ayu',
  token_use: 'access',
  client_id: 'web',
  exp: nowSeconds + HOUR_SECONDS,
};

/** A token signed by this key. */
const tokenOf = (payload: object, key: KeyObject = ours.privateKey): string => {
  const text = `${part({ alg: 'RS256', kid: 'k1' })}.${part(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

const bytesOf = (value: object): ArrayBuffer => Uint8Array.from(Buffer.from(JSON.stringify(value))).buffer;
const readOurs: ReadKeys = async () =>
  bytesOf({ keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }] });

describe('a bearer token', () => {
  it('names the customer it was signed for, and its keys are read once', async () => {
    let readings = 0;
    const verify = makeTokenVerifier(settings, clock, (uri) => {
      readings += 1;
      return readOurs(uri);
    });

    const first = await verify(tokenOf(claims));
    const second = await verify(tokenOf({ ...claims, sub: 'budi' }));

    expect([first.kind, second.kind, readings]).toEqual(['customer', 'customer', 1]);
  });

  it.each([
    ['is no JSON Web Token', () => 'abc', 'the Authorization header has no JSON Web Token'],
    [
      'comes from another issuer',
      () => tokenOf({ ...claims, iss: 'https://other.example' }),
      'the token comes from another issuer',
    ],
    ['has expired', () => tokenOf({ ...claims, exp: nowSeconds }), 'the token has expired'],
    ['is not valid yet', () => tokenOf({ ...claims, nbf: nowSeconds + 1 }), 'the token has expired'],
    ['never expires', () => tokenOf({ ...claims, exp: undefined }), 'the token has expired'],
    [
      'is signed by another key',
      () => tokenOf(claims, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
      'the token is malformed, or not signed by its issuer',
    ],
    [
      'names no algorithm',
      () => `${part({ alg: 'none', kid: 'k1' })}.${part(claims)}.`,
      'the Authorization header has no JSON Web Token',
    ],
  ])('is refused when it %s', async (_how, token, detail) => {
    const verify = makeTokenVerifier(settings, clock, readOurs);

    await expect(verify(token())).rejects.toMatchObject({
      contract: { code: 'UNAUTHENTICATED' },
      details: { detail },
    });
  });

  it('that was good is refused once its time is over, though it was verified before', async () => {
    let now = clock.now();
    const verify = makeTokenVerifier(settings, { ...clock, now: () => now }, readOurs);
    await verify(tokenOf(claims));

    now += HOUR_SECONDS * 1000;

    await expect(verify(tokenOf(claims))).rejects.toMatchObject({ contract: { code: 'UNAUTHENTICATED' } });
  });

  it.each([
    ['cannot be read', () => Promise.reject(new Error('connect ECONNREFUSED'))],
    ['come in another form', async () => bytesOf({ message: 'try later' })],
  ])('is not to blame when the keys of its issuer %s: its owner stays signed in', async (_how, readKeys) => {
    const verify = makeTokenVerifier(settings, clock, readKeys);

    await expect(verify(tokenOf(claims))).rejects.toMatchObject({ contract: { code: 'BUSY' } });
  });
});
