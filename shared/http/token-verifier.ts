import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { RESOURCE_SERVER, scopes, type Scope } from '#shared/contracts/scopes.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Actor } from './actor.ts';
import { isProblem, problem, type Problem } from './problem.ts';

/** Whose tokens are believed. Read from the environment by `identityFromEnvironment`. */
export interface IdentitySettings {
  readonly customersIssuer: string;
  readonly customersClients: readonly string[];
  readonly staffIssuer: string;
  readonly staffClients: readonly string[];
  /** Sales channel by machine client id. */
  readonly channelClients: Readonly<Record<string, string>>;
}

export const identityFromEnvironment = (): IdentitySettings => ({
  customersIssuer: process.env['CUSTOMERS_ISSUER'] ?? '',
  customersClients: list(process.env['CUSTOMERS_CLIENTS']),
  staffIssuer: process.env['STAFF_ISSUER'] ?? '',
  staffClients: list(process.env['STAFF_CLIENTS']),
  channelClients: Object.fromEntries(
    list(process.env['CHANNEL_CLIENTS']).map((pair) => {
      const [channel = '', clientId = ''] = pair.split('=');
      return [clientId, channel];
    }),
  ),
});

const list = (text: string | undefined): string[] => (text ?? '').split(',').filter((part) => part !== '');

/** Turns the claims of a verified access token into the actor; refuses tokens that are not access tokens of ours. */
export const actorOfClaims = (
  claims: Readonly<Record<string, unknown>>,
  settings: IdentitySettings,
): Actor => {
  const clientId = String(claims['client_id'] ?? '');
  if (claims['token_use'] !== 'access') throw unauthenticated('this is not an access token');
  if (claims['iss'] === settings.customersIssuer && settings.customersClients.includes(clientId)) {
    return { kind: 'customer', customerId: customerIdOf(settings.customersIssuer, String(claims['sub'])) };
  }
  if (claims['iss'] !== settings.staffIssuer)
    throw unauthenticated('the token comes from another issuer or client');
  const granted = scopesOf(claims['scope']);
  const channel = settings.channelClients[clientId];
  if (channel !== undefined) return { kind: 'channel', clientId, channel, scopes: granted };
  if (!settings.staffClients.includes(clientId)) throw unauthenticated('the token belongs to another client');
  const locations = typeof claims['locations'] === 'string' ? list(claims['locations']) : [];
  return {
    kind: 'staff',
    staffId: String(claims['sub']),
    role: String(claims['role'] ?? ''),
    scopes: granted,
    ...(locations.length === 0 ? {} : { locations }),
  };
};

/**
 * The customer behind a sign-in. Derived, so that no look-up is needed on every request; profiles that are merged
 * later keep the derived id as an alias.
 */
export const customerIdOf = (issuer: string, subject: string): string => derivedId('cus', issuer, subject);

const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text);

const scopesOf = (claim: unknown): Scope[] =>
  String(claim ?? '')
    .split(' ')
    .map((name) => name.replace(`${RESOURCE_SERVER}/`, ''))
    .filter(isScope);

const unauthenticated = (detail: string) =>
  problem(commonErrors.UNAUTHENTICATED, {
    detail,
    errors: [{ pointer: '/headers/authorization', code: 'invalid_token', detail }],
  });

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** Verifies bearer tokens in code, for the routes that guests may call too. Keys and verified tokens are cached. */
export const makeTokenVerifier = (settings: IdentitySettings, clock: Clock) => {
  const keySets = new Map<string, KeySet>();
  const verified = new Map<string, JWTPayload>();

  const keysOf = (issuer: string): KeySet => {
    const known = keySets.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    keySets.set(issuer, known);
    return known;
  };

  const verify = async (token: string): Promise<JWTPayload> => {
    const cached = verified.get(token);
    if (cached !== undefined && Number(cached.exp) * 1000 > clock.now()) return cached;
    verified.delete(token);
    const issuer = issuerOf(token);
    if (issuer === '' || (issuer !== settings.customersIssuer && issuer !== settings.staffIssuer)) {
      throw unauthenticated('the token comes from another issuer');
    }
    const { payload } = await jwtVerify(token, keysOf(issuer), {
      issuer,
      algorithms: ['RS256'],
      currentDate: new Date(clock.now()),
    });
    if (verified.size >= 1000) verified.clear();
    verified.set(token, payload);
    return payload;
  };

  return async (token: string): Promise<Actor> => {
    const claims = await verify(token).catch((error: unknown) => {
      throw refusalOf(error);
    });
    return actorOfClaims(claims, settings);
  };
};

/** Why a token was not verified. Only what is wrong with the token itself signs its owner out. */
const refusalOf = (cause: unknown): Problem => {
  if (isProblem(cause)) return cause;
  if (isOutage(cause))
    return problem(commonErrors.BUSY, {
      detail: 'the keys that tokens are signed with cannot be read now',
      retryAfterSeconds: 2,
      cause,
    });
  const detail = 'sign in again for a fresh token';
  return problem(commonErrors.UNAUTHENTICATED, {
    detail: 'the token is expired, malformed, or not signed by us',
    errors: [{ pointer: '/headers/authorization', code: 'invalid_token', detail }],
    cause,
  });
};

/** The issuer could not be reached, was too slow, or answered something else than its keys. */
const isOutage = (error: unknown): boolean =>
  error instanceof Error && ('code' in error ? OUTAGES.has(error.code) : error.message === 'fetch failed');

/** What `jose` says of key sets that did not come in time, or came in another form. */
const OUTAGES = new Set<unknown>(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC']);

export type TokenVerifier = ReturnType<typeof makeTokenVerifier>;

const issuerOf = (token: string): string => {
  try {
    return decodeJwt(token).iss ?? '';
  } catch (cause) {
    throw problem(commonErrors.UNAUTHENTICATED, {
      detail: 'the Authorization header does not hold a JSON Web Token',
      cause,
    });
  }
};
