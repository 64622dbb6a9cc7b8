import { createHash, randomUUID } from 'node:crypto';
import type { LocalUserPool, LocalUserPoolClient } from '../assembly/model.ts';
import type { LocalUser } from './users.ts';

/** Claims of an access token before it is signed; scopes apart, because a pre-token-generation function edits them. */
export interface TokenDraft {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly scopes: readonly string[];
}

interface Times {
  /** Epoch milliseconds of the movable clock. */
  readonly now: number;
}

/**
 * The access token of a person who signed in through a client, shaped as Cognito's. The person gets every scope the
 * client may ask for.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export const userToken = (
  pool: LocalUserPool,
  client: LocalUserPoolClient,
  user: LocalUser,
  times: Times,
): TokenDraft => {
  const claims = {
    ...commonClaims(pool, client, times),
    sub: subjectOf(pool, user.name),
    username: user.name,
    event_id: randomUUID(),
  };
  return { claims, scopes: client.scopes };
};

/** The access token of a machine client (grant `client_credentials`): it is its own subject. */
export const machineToken = (
  pool: LocalUserPool,
  client: LocalUserPoolClient,
  scopes: readonly string[],
  times: Times,
): TokenDraft => ({ claims: { ...commonClaims(pool, client, times), sub: client.id }, scopes });

/** A user's subject: a UUID that stays the same over restarts. */
export const subjectOf = (pool: LocalUserPool, userName: string): string => {
  const hex = createHash('sha256').update(`${pool.id}/${userName}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const commonClaims = (pool: LocalUserPool, client: LocalUserPoolClient, { now }: Times) => {
  const seconds = Math.floor(now / 1000);
  return {
    iss: pool.issuer,
    client_id: client.id,
    token_use: 'access',
    version: 2,
    auth_time: seconds,
    iat: seconds,
    exp: seconds + client.accessTokenSeconds,
    jti: randomUUID(),
  };
};
