import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { LocalUserPool } from '../assembly/model.ts';
import { makeIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { issuerRoutes } from './issuer-routes.ts';
import { makeSigningKeys } from './signing-keys.ts';
import type { SigningKeys } from './signing-keys.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
let keys: SigningKeys;
beforeAll(async () => {
  keys = await makeSigningKeys();
});
afterEach(() => {
  delete process.env['AWS_EXECUTION_ENV'];
});

describe('tokens on one machine', () => {
  it('gives staff an access token as Cognito does, with what the pool’s own function adds', async () => {
    const token = await identity().token('store-manager');

    expect(decodeJwt(token)).toMatchObject({
      iss: 'http://127.0.0.1:4000/_local/issuer/staff',
      client_id: 'console-id',
      token_use: 'access',
      username: 'store-manager',
      scope: 'openid satu/orders.read',
      role: 'store-manager',
      iat: now / 1000,
      exp: now / 1000 + 3600,
    });
  });

  it('lets no function change who issued the token', async () => {
    const token = await identity().token('admin');

    expect(decodeJwt(token).iss).toBe('http://127.0.0.1:4000/_local/issuer/staff');
  });

  it('keeps customers in a pool of their own', async () => {
    const claims = decodeJwt(await identity().token('customer-ayu'));

    expect(claims).toMatchObject({
      iss: 'http://127.0.0.1:4000/_local/issuer/customers',
      client_id: 'app-id',
      scope: 'openid',
    });
  });

  it('gives a machine client its scopes and itself as subject', async () => {
    const claims = decodeJwt(await identity().token('channel-pos'));

    expect(claims).toMatchObject({
      sub: 'till-id',
      client_id: 'till-id',
      scope: 'satu/orders.write satu/stock.read',
    });
  });

  it('signs with two keys in turn, both of which the JWKS shows', async () => {
    const tokens = [await identity().token('admin'), await identity().token('admin')];

    const jwks = createLocalJWKSet({ keys: [...keys.jwks.keys] });
    await Promise.all(tokens.map((token) => jwtVerify(token, jwks, { currentDate: new Date(now) })));
    expect(new Set(tokens.map((token) => decodeProtectedHeader(token).kid)).size).toBe(2);
  });

  it('names the users there are when asked for another', async () => {
    await expect(identity().token('boss')).rejects.toThrow(
      /there is no user "boss"; choose one of admin, .*customer-ayu.*channel-pos/,
    );
  });

  it('does not start inside Lambda', () => {
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';

    expect(() => identity()).toThrow('the local identity issuer does not start inside Lambda');
  });
});

describe('the issuer of a user pool', () => {
  it('says where its keys and its token endpoint are', async () => {
    const answer = await ask({ path: '.well-known/openid-configuration' });

    expect(JSON.parse(String(answer.body))).toMatchObject({
      issuer: 'http://127.0.0.1:4000/_local/issuer/staff',
      jwks_uri: 'http://127.0.0.1:4000/_local/issuer/staff/.well-known/jwks.json',
      token_endpoint: 'http://127.0.0.1:4000/_local/issuer/staff/oauth2/token',
    });
  });

  it('gives a machine a token for its id and secret, for fewer scopes when asked', async () => {
    const answer = await ask({
      method: 'POST',
      path: 'oauth2/token',
      authorization: basic('till-id', 'secret'),
      body: 'grant_type=client_credentials&scope=satu/stock.read',
    });

    const { access_token: token, expires_in: seconds } = JSON.parse(String(answer.body));
    expect([decodeJwt(token).scope, seconds]).toEqual(['satu/stock.read', 3600]);
  });

  it.each([
    [
      'a wrong secret',
      { authorization: basic('till-id', 'wrong'), body: 'grant_type=client_credentials' },
      'invalid_client',
    ],
    [
      'a client of people',
      { authorization: basic('console-id', ''), body: 'grant_type=client_credentials' },
      'invalid_client',
    ],
    [
      'a scope it does not have',
      { authorization: basic('till-id', 'secret'), body: 'grant_type=client_credentials&scope=satu/all' },
      'invalid_scope',
    ],
    ['another grant', { body: 'grant_type=password' }, 'unsupported_grant_type'],
  ])('refuses %s', async (_case, request, error) => {
    const answer = await ask({ method: 'POST', path: 'oauth2/token', ...request });

    expect([answer.status, JSON.parse(String(answer.body))]).toEqual([400, { error }]);
  });
});

function ask(request: { method?: string; path: string; authorization?: string; body?: string }) {
  const answer = issuerRoutes({ userPools: pools, keys, identity: identity() });
  return answer({ method: 'GET', poolId: 'staff', authorization: undefined, body: '', ...request });
}

function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

function identity(): Identity {
  const invoke = async (_name: string, event: unknown) => {
    const { request } = event as { request: { userAttributes: Record<string, string> } };
    const claims = {
      role: request.userAttributes['custom:role'],
      locations: request.userAttributes['custom:locations'],
      iss: 'http://evil',
    };
    const accessTokenGeneration = {
      claimsToAddOrOverride: claims,
      scopesToAdd: ['satu/orders.read'],
      scopesToSuppress: ['email'],
    };
    return { response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
  };
  return makeIdentity({
    userPools: pools,
    region: 'ap-southeast-3',
    keys,
    invoker: { invoke },
    now: () => now,
  });
}

const client = { stack: 'shop', accessTokenSeconds: 3600, authFlows: ['ALLOW_CUSTOM_AUTH'] };
const pools: readonly LocalUserPool[] = [
  {
    ...pool('customers'),
    customAttributes: [],
    clients: [
      { ...client, logicalId: 'App', id: 'app-id', name: 'app', oauthFlows: ['code'], scopes: ['openid'] },
    ],
  },
  {
    ...pool('staff'),
    customAttributes: ['custom:role'],
    preTokenGeneration: { functionArn: 'claims', version: 'V2_0' },
    clients: [
      {
        ...client,
        logicalId: 'Till',
        id: 'till-id',
        name: 'channel-pos',
        secret: 'secret',
        oauthFlows: ['client_credentials'],
        authFlows: [],
        scopes: ['satu/orders.write', 'satu/stock.read'],
      },
      {
        ...client,
        logicalId: 'Console',
        id: 'console-id',
        name: 'console',
        oauthFlows: ['code'],
        scopes: ['openid', 'email'],
      },
    ],
  },
];

function pool(id: string) {
  return {
    stack: 'shop',
    logicalId: id,
    id,
    name: id,
    arn: `arn:${id}`,
    issuer: `http://127.0.0.1:4000/_local/issuer/${id}`,
    resourceServers: [],
  };
}
