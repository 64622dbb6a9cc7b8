import { randomUUID } from 'node:crypto';
import type { LocalUserPool, LocalUserPoolClient } from '../assembly/model.ts';
import { record, text } from '../permissions/analysis/access.ts';
import type { Json } from '../net/json-service.ts';
import type { IdentityOptions } from './identity.ts';
import type { PoolAccounts } from './pool-accounts.ts';
import { PoolRefusal } from './pool-refusal.ts';
import { subjectOf } from './token-claims.ts';
import type { LocalUser } from './users.ts';

/** Sign-ins by the pool's own question. */
export interface Challenges {
  readonly begin: (
    pool: LocalUserPool,
    client: LocalUserPoolClient,
    accounts: PoolAccounts,
    input: Json,
  ) => Promise<object>;
  /** Who gave the right answer. */
  readonly answer: (pool: LocalUserPool, client: LocalUserPoolClient, input: Json) => Promise<LocalUser>;
}

interface OpenChallenge {
  readonly clientId: string;
  readonly user: LocalUser;
  readonly secret: unknown;
  readonly until: number;
}

/** Cognito waits three minutes for an answer. */
const OPEN_MS = 180_000;

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html */
export const challenges = ({
  invoker,
  region,
  now,
}: Pick<IdentityOptions, 'invoker' | 'region' | 'now'>): Challenges => {
  const open = new Map<string, OpenChallenge>();
  const ask = async (
    { pool, client, user }: { pool: LocalUserPool; client: LocalUserPoolClient; user: LocalUser },
    step: 'define' | 'create' | 'verify',
    request: object,
  ): Promise<Json> => {
    const functionArn = pool.challenge?.[step];
    if (functionArn === undefined)
      throw new PoolRefusal('InvalidParameterException', 'Custom auth lambda trigger is not configured.');
    const userAttributes = { sub: subjectOf(pool, user.name), ...user.attributes };
    const event = {
      version: '1',
      triggerSource: `${SOURCES[step]}_Authentication`,
      region,
      userPoolId: pool.id,
      userName: user.name,
      callerContext: { awsSdkVersion: 'local', clientId: client.id },
      request: { userAttributes, ...request },
      response: {},
    };
    const result = await invoker.invoke(functionArn, event, { source: `user pool:${pool.name}` });
    return record(record(result)['response']);
  };
  return {
    begin: async (pool, client, accounts, input) => {
      if (input['AuthFlow'] !== 'CUSTOM_AUTH' || !client.authFlows.includes('ALLOW_CUSTOM_AUTH'))
        throw new PoolRefusal('InvalidParameterException', 'the auth flow is not enabled for this client');
      const user = accounts.find(text(record(input['AuthParameters'])['USERNAME']));
      const person = { pool, client, user };
      const defined = await ask(person, 'define', { session: [] });
      const challengeName = defined['challengeName'];
      const created = await ask(person, 'create', { challengeName, session: [] });
      const session = randomUUID();
      const secret = created['privateChallengeParameters'];
      open.set(session, { clientId: client.id, user, secret, until: now() + OPEN_MS });
      return {
        ChallengeName: challengeName,
        Session: session,
        ChallengeParameters: { USERNAME: user.name, ...record(created['publicChallengeParameters']) },
      };
    },
    answer: async (pool, client, input) => {
      const session = text(input['Session']);
      const found = open.get(session);
      open.delete(session);
      if (found === undefined || found.clientId !== client.id || found.until < now())
        throw new PoolRefusal('NotAuthorizedException', 'Invalid session for the user.');
      const person = { pool, client, user: found.user };
      const { answerCorrect } = await ask(person, 'verify', {
        privateChallengeParameters: found.secret,
        challengeAnswer: text(record(input['ChallengeResponses'])['ANSWER']),
      });
      const challengeResult = answerCorrect === true;
      const past = [{ challengeName: 'CUSTOM_CHALLENGE', challengeResult }];
      const { issueTokens } = await ask(person, 'define', { session: past });
      if (issueTokens !== true)
        throw new PoolRefusal('NotAuthorizedException', 'Incorrect username or password.');
      return found.user;
    },
  };
};

const SOURCES = {
  define: 'DefineAuthChallenge',
  create: 'CreateAuthChallenge',
  verify: 'VerifyAuthChallengeResponse',
} as const;
