import { JwtRsaVerifier } from 'aws-jwt-verify';
import {
  FetchError,
  JwksValidationError,
  JwtParseError,
  ParameterValidationError,
} from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { get } from '#shared/aws/signed-request.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { RESOURCE_SERVER, type Scope } from '#shared/contracts/scopes.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { isProblem, problem, type Problem } from '#shared/problems/problem.ts';

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

const PREFIX = `${RESOURCE_SERVER}/`;

/** The issuer gives only scopes that domains declare; those of other resource servers are not ours to read. */
const scopesOf = (claim: unknown): Scope[] =>
  String(claim ?? '')
    .split(' ')
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length) as Scope);

const unauthenticated = (detail: string) =>
  problem(commonErrors.UNAUTHENTICATED, {
    detail,
    errors: [{ pointer: '/headers/authorization', code: 'invalid_token', detail }],
  });

/** Reads the keys an issuer signs with. */
export type ReadKeys = (uri: string) => Promise<ArrayBuffer>;

/** The SDK's own HTTP handler: `fetch` would cost about 55 ms of CPU at the first token, because it loads undici. */
const readKeysOverHttp: ReadKeys = async (uri) => {
  const { status, body } = await get(new URL(uri));
  if (status !== 200) throw new Error(`status ${status}`);
  return Uint8Array.from(body).buffer;
};

type Claims = Readonly<Record<string, unknown>>;

/** Verifies bearer tokens in code, for the routes that guests may call too. Keys and verified tokens are cached. */
export const makeTokenVerifier = (
  settings: IdentitySettings,
  clock: Clock,
  readKeys: ReadKeys = readKeysOverHttp,
) => {
  const verified = new Map<string, Claims>();
  const fetchKeys: ReadKeys = (uri) =>
    readKeys(uri).catch((error: unknown) => {
      throw new FetchError(uri, error);
    });
  const verifier = JwtRsaVerifier.create(
    [...new Set([settings.customersIssuer, settings.staffIssuer])].map((issuer) => ({
      issuer,
      audience: null,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      // The library reads the machine's clock; the time of a token is tested below, by ours.
      graceSeconds: Infinity,
    })),
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );

  const isInTime = ({ exp, nbf }: Claims): boolean => {
    const seconds = clock.now() / 1000;
    return typeof exp === 'number' && seconds < exp && (typeof nbf !== 'number' || nbf <= seconds);
  };

  const verify = async (token: string): Promise<Claims> => {
    const claims = verified.get(token) ?? (await verifier.verify(token));
    verified.delete(token);
    if (!isInTime(claims)) throw unauthenticated('the token has expired');
    if (verified.size >= 1000) verified.clear();
    verified.set(token, claims);
    return claims;
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
      detail: 'the keys that verify tokens cannot be read at the moment',
      retryAfterSeconds: 2,
      cause,
    });
  return problem(commonErrors.UNAUTHENTICATED, {
    detail: refusedBecause(cause),
    errors: [
      {
        pointer: '/headers/authorization',
        code: 'invalid_token',
        detail: 'sign in again to get a new token',
      },
    ],
    cause,
  });
};

const refusedBecause = (cause: unknown): string => {
  if (cause instanceof JwtParseError) return 'the Authorization header has no JSON Web Token';
  // It looks up the issuer among ours before it verifies.
  if (cause instanceof ParameterValidationError) return 'the token comes from another issuer';
  return 'the token is malformed, or not signed by its issuer';
};

/** The issuer could not be reached, was too slow, or answered something else than its keys. */
const isOutage = (error: unknown): boolean =>
  error instanceof FetchError || error instanceof JwksValidationError;

export type TokenVerifier = ReturnType<typeof makeTokenVerifier>;
