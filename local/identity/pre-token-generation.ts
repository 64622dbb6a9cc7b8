import type { LocalUserPool, LocalUserPoolClient } from '../assembly/model.ts';
import type { Invoker } from '../lambda/invoker.ts';
import { subjectOf } from './token-claims.ts';
import type { TokenDraft } from './token-claims.ts';
import type { LocalUser } from './users.ts';

/** Whose token is being made. */
export interface TokenRequest {
  readonly pool: LocalUserPool;
  readonly client: LocalUserPoolClient;
  readonly user: LocalUser;
  readonly region: string;
}

/**
 * Lets the pool's own pre-token-generation function change the token, with a V2_0 event.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const customize = async (
  draft: TokenDraft,
  request: TokenRequest,
  invoker: Invoker,
): Promise<TokenDraft> => {
  const functionArn = request.pool.preTokenGeneration?.functionArn;
  if (functionArn === undefined) return draft;
  const result = await invoker.invoke(functionArn, tokenEvent(draft, request), {
    source: `user pool:${request.pool.name}`,
  });
  const overrides = at(result, 'response', 'claimsAndScopeOverrideDetails', 'accessTokenGeneration');
  const suppressed = texts(at(overrides, 'claimsToSuppress'));
  const claims = Object.entries({ ...draft.claims, ...allowed(at(overrides, 'claimsToAddOrOverride')) });
  const scopes = [...draft.scopes, ...texts(at(overrides, 'scopesToAdd'))];
  const removed = texts(at(overrides, 'scopesToSuppress'));
  return {
    claims: Object.fromEntries(claims.filter(([name]) => !suppressed.includes(name) || reserved.has(name))),
    scopes: [...new Set(scopes)].filter((scope) => !removed.includes(scope)),
  };
};

const tokenEvent = (draft: TokenDraft, { pool, client, user, region }: TokenRequest): object => ({
  version: '2',
  triggerSource: 'TokenGeneration_HostedAuth',
  region,
  userPoolId: pool.id,
  userName: user.name,
  callerContext: { awsSdkVersion: 'local', clientId: client.id },
  request: {
    userAttributes: {
      sub: subjectOf(pool, user.name),
      'cognito:user_status': 'CONFIRMED',
      ...user.attributes,
    },
    groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
    scopes: draft.scopes,
  },
  response: { claimsAndScopeOverrideDetails: null },
});

/** Claims Cognito lets no function change. */
const reserved = new Set(
  'acr amr at_hash auth_time azp client_id exp iat iss jti nbf nonce origin_jti sub token_use version username'.split(
    ' ',
  ),
);

const allowed = (claims: unknown): Readonly<Record<string, unknown>> => {
  if (typeof claims !== 'object' || claims === null) return {};
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !reserved.has(name)));
};

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
