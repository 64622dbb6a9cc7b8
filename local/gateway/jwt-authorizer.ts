import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { LocalAuthorizer } from '../assembly/api-model.ts';

/** What the authorizer found out about a request. */
export type Authorization =
  | { readonly kind: 'allowed'; readonly jwt: VerifiedJwt }
  | { readonly kind: 'unauthorized'; readonly challenge: string }
  | { readonly kind: 'forbidden'; readonly challenge: string };

/** `requestContext.authorizer.jwt` of the event. Claims are texts, as API Gateway writes them. */
export interface VerifiedJwt {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

/** Where a request's token may stand. */
export interface TokenSource {
  header(name: string): string | undefined;
  query(name: string): string | undefined;
}

export interface JwtAuthorizer {
  authorize(request: TokenSource, routeScopes: readonly string[]): Promise<Authorization>;
}

export interface AuthorizerOptions {
  /** Epoch milliseconds of the movable clock: tokens expire by it. */
  readonly now: () => number;
  /** Finds the issuer's keys. @default the JWKS its discovery document names */
  readonly keysOf?: (issuer: string) => JWTVerifyGetKey;
}

interface Verified {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

const noToken: Authorization = { kind: 'unauthorized', challenge: 'Bearer' };
const mostTokensKept = 10_000;

/**
 * The JWT authorizer of an HTTP API: signature, issuer, audience (`client_id` when there is no `aud`), times, scopes.
 * A verified token is remembered until it expires, as API Gateway remembers its keys.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export const jwtAuthorizer = (
  authorizer: LocalAuthorizer,
  { now, keysOf = discoveredKeys }: AuthorizerOptions,
): JwtAuthorizer => {
  const verified = new Map<string, Verified>();
  const keys = keysOf(authorizer.issuer);

  const verify = async (token: string): Promise<Verified> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer: authorizer.issuer,
      algorithms: ['RS256', 'RS384', 'RS512'],
      requiredClaims: ['exp'],
      currentDate: new Date(now()),
    });
    requireAudience(payload, authorizer.audience);
    if (verified.size >= mostTokensKept) verified.clear();
    const found = {
      claims: claimTexts(payload),
      scopes: scopesOf(payload),
      expiresAt: (payload.exp ?? 0) * 1000,
    };
    verified.set(token, found);
    return found;
  };

  return {
    authorize: async (request, routeScopes) => {
      const token = tokenOf(request, authorizer.identitySources);
      if (token === undefined) return noToken;
      const known = verified.get(token);
      if (known !== undefined && known.expiresAt > now()) return decide(known, routeScopes);
      verified.delete(token);
      try {
        return decide(await verify(token), routeScopes);
      } catch (error) {
        return {
          kind: 'unauthorized',
          challenge: `Bearer scope="" error="invalid_token" error_description="${reasonOf(error)}"`,
        };
      }
    },
  };
};

const decide = ({ claims, scopes }: Verified, routeScopes: readonly string[]): Authorization => {
  if (routeScopes.length === 0) return { kind: 'allowed', jwt: { claims, scopes: null } };
  const isInScope = routeScopes.some((scope) => scopes.includes(scope));
  if (isInScope) return { kind: 'allowed', jwt: { claims, scopes: routeScopes } };
  return {
    kind: 'forbidden',
    challenge: `Bearer scope="${routeScopes.join(' ')}" error="insufficient_scope"`,
  };
};

/** `$request.header.Authorization` or `$request.querystring.token`; the word Bearer may be missing. */
const tokenOf = (request: TokenSource, sources: readonly string[]): string | undefined => {
  for (const source of sources) {
    const [, place, name = ''] = source.split('.');
    const value = place === 'header' ? request.header(name.toLowerCase()) : request.query(name);
    if (value !== undefined && value !== '') return value.replace(/^Bearer /i, '').trim();
  }
  return undefined;
};

const requireAudience = (payload: JWTPayload, accepted: readonly string[]): void => {
  const named = payload.aud ?? payload['client_id'];
  const audience = Array.isArray(named) ? named : [named];
  const isForUs = audience.some((name) => typeof name === 'string' && accepted.includes(name));
  if (!isForUs)
    throw new errors.JWTClaimValidationFailed('the token does not have a valid audience', payload, 'aud');
};

const scopesOf = (payload: JWTPayload): readonly string[] => {
  const scopes = payload['scope'] ?? payload['scp'];
  if (typeof scopes === 'string') return scopes.split(' ');
  return Array.isArray(scopes) ? scopes.map(String) : [];
};

/** Numbers and booleans as text, lists as `[a b]`: what handlers see on AWS. */
const claimTexts = (payload: JWTPayload): Readonly<Record<string, string>> => {
  const text = (value: unknown) => (Array.isArray(value) ? `[${value.join(' ')}]` : String(value));
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, text(value)]));
};

const reasonOf = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return error.message.replaceAll('"', '');
  return 'signature verification failed, or the token is malformed';
};

/** The keys behind the issuer's discovery document, fetched at the first token. */
const discoveredKeys = (issuer: string): JWTVerifyGetKey => {
  let keySet: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    keySet ??= discover(issuer);
    keySet.catch(() => (keySet = undefined));
    const getKey = await keySet;
    return getKey(header, token);
  };
};

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  const document: unknown = await response.json();
  const hasKeys = typeof document === 'object' && document !== null && 'jwks_uri' in document;
  if (!hasKeys) throw new Error(`${issuer} has no discovery document`);
  return createRemoteJWKSet(new URL(String(document.jwks_uri)));
};
