import type { LocalUserPool, LocalUserPoolClient } from '../assembly/model.ts';
import type { Json } from '../net/json-service.ts';
import type { ServiceAnswer } from '../permissions/answer.ts';
import { challenges, type Challenges } from './challenges.ts';
import type { IdentityOptions } from './identity.ts';
import { PoolRefusal } from './pool-refusal.ts';
import { customize } from './pre-token-generation.ts';
import { userToken } from './token-claims.ts';
import { accountsIn, type PoolAccounts } from './pool-accounts.ts';

/** What a call works on. */
interface PoolCall {
  readonly pool: LocalUserPool;
  readonly accounts: PoolAccounts;
  readonly input: Json;
}

/**
 * Cognito's API for user pools, as much of it as functions use: accounts by e-mail address or phone number, and the
 * sign-in `CUSTOM_AUTH` by the pool's own functions. Accounts live in memory; the same address gets the same account
 * after a restart.
 */
export const userPoolsApi = (
  options: IdentityOptions,
): ((operation: string, input: Json) => Promise<ServiceAnswer>) => {
  const accounts = new Map(options.userPools.map((pool) => [pool.id, accountsIn(pool)]));
  const byClient = challenges(options);
  return async (operation, input) => {
    try {
      const pool = options.userPools.find(({ id }) => id === input['UserPoolId']);
      const known = accounts.get(pool?.id ?? '');
      if (pool === undefined || known === undefined)
        throw new PoolRefusal('ResourceNotFoundException', 'there is no such user pool');
      return json(200, await answerTo(operation, { pool, accounts: known, input }, byClient, options));
    } catch (error) {
      if (!(error instanceof PoolRefusal)) throw error;
      return json(400, { __type: error.code, message: error.message });
    }
  };
};

const answerTo = async (
  operation: string,
  { pool, accounts, input }: PoolCall,
  challengesOf: Challenges,
  options: IdentityOptions,
): Promise<object> => {
  const username = String(input['Username'] ?? '');
  switch (operation) {
    case 'AdminGetUser':
      return accounts.show(username);
    case 'AdminCreateUser':
      return { User: accounts.create(username, input['UserAttributes']) };
    case 'AdminSetUserPassword':
      accounts.confirm(username);
      return {};
    case 'AdminDeleteUser':
      accounts.remove(username);
      return {};
    case 'AdminInitiateAuth':
      return challengesOf.begin(pool, clientOf(pool, input), accounts, input);
    case 'AdminRespondToAuthChallenge': {
      const client = clientOf(pool, input);
      const user = await challengesOf.answer(pool, client, input);
      const draft = userToken(pool, client, user, { now: options.now() });
      const { claims, scopes } = await customize(draft, { pool, client, user, ...options }, options.invoker);
      return {
        AuthenticationResult: {
          AccessToken: await options.keys.sign({ ...claims, scope: scopes.join(' ') }),
          ExpiresIn: client.accessTokenSeconds,
          TokenType: 'Bearer',
        },
      };
    }
    default:
      throw new PoolRefusal('InvalidParameterException', `the runner does not know cognito-idp:${operation}`);
  }
};

const clientOf = (pool: LocalUserPool, input: Json): LocalUserPoolClient => {
  const client = pool.clients.find(({ id }) => id === input['ClientId']);
  if (client === undefined) throw new PoolRefusal('ResourceNotFoundException', 'there is no such client');
  return client;
};

const json = (status: number, body: object): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});
