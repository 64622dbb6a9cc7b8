import { gatewayAnswer } from '../gateway/answer.ts';
import type { Answer } from '../gateway/answer.ts';
import type { LocalUserPool, LocalUserPoolClient } from '../assembly/model.ts';
import type { Identity } from './identity.ts';
import { isMachine } from './identity.ts';
import type { SigningKeys } from './signing-keys.ts';

/** A request below `/_local/issuer/<pool id>`. */
export interface IssuerRequest {
  readonly method: string;
  readonly poolId: string;
  /** The rest of the path: `.well-known/jwks.json`, `oauth2/token`. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface IssuerRoutesOptions {
  readonly userPools: readonly LocalUserPool[];
  readonly keys: SigningKeys;
  readonly identity: Identity;
}

/** Discovery, keys and the token endpoint of every user pool. */
export const issuerRoutes =
  ({ userPools, keys, identity }: IssuerRoutesOptions): ((request: IssuerRequest) => Promise<Answer>) =>
  async (request) => {
    const pool = userPools.find((candidate) => candidate.id === request.poolId);
    if (pool === undefined) return gatewayAnswer(404, `there is no user pool "${request.poolId}"`);
    const { method, path } = request;
    if (method === 'GET' && path === '.well-known/openid-configuration') return json(200, discovery(pool));
    if (method === 'GET' && path === '.well-known/jwks.json') return json(200, keys.jwks);
    if (method === 'POST' && path === 'oauth2/token') return tokenAnswer(pool, identity, request);
    return gatewayAnswer(404, 'Not Found');
  };

const discovery = (pool: LocalUserPool): object => ({
  issuer: pool.issuer,
  jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
  token_endpoint: `${pool.issuer}/oauth2/token`,
  authorization_endpoint: `${pool.issuer}/oauth2/authorize`,
  id_token_signing_alg_values_supported: ['RS256'],
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  scopes_supported: ['openid', 'email', 'phone', 'profile', ...scopesOf(pool)],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
});

const scopesOf = (pool: LocalUserPool): readonly string[] =>
  pool.resourceServers.flatMap((server) => server.scopes.map((scope) => `${server.identifier}/${scope}`));

/** The grant `client_credentials` of https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
const tokenAnswer = async (
  pool: LocalUserPool,
  identity: Identity,
  { authorization, body }: IssuerRequest,
): Promise<Answer> => {
  const form = new URLSearchParams(body);
  if (form.get('grant_type') !== 'client_credentials') return oauthError('unsupported_grant_type');
  const client = authenticatedClient(pool, form, authorization);
  if (client === undefined) return oauthError('invalid_client');
  if (!isMachine(client)) return oauthError('unauthorized_client');
  const scopes =
    form
      .get('scope')
      ?.split(' ')
      .filter((scope) => scope !== '') ?? client.scopes;
  if (!scopes.every((scope) => client.scopes.includes(scope))) return oauthError('invalid_scope');
  const token = await identity.machineToken(pool, client, scopes);
  return json(200, { access_token: token, expires_in: client.accessTokenSeconds, token_type: 'Bearer' });
};

/** By HTTP Basic or by fields of the form. */
const authenticatedClient = (
  pool: LocalUserPool,
  form: URLSearchParams,
  authorization = '',
): LocalUserPoolClient | undefined => {
  const basic = /^Basic (.+)$/i.exec(authorization)?.[1];
  const [id, secret] =
    basic === undefined
      ? [form.get('client_id'), form.get('client_secret')]
      : Buffer.from(basic, 'base64').toString().split(':');
  return pool.clients.find(
    (client) => client.id === id && client.secret !== undefined && client.secret === secret,
  );
};

const oauthError = (error: string): Answer => json(400, { error });

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  cookies: [],
  body: JSON.stringify(body),
});
