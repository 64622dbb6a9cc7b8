import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { challengeAnswer } from '#shared/secrets/challenge-answer.ts';
import { cognitoAccounts } from './cognito-accounts.ts';
import type { CognitoCall } from './cognito-call.ts';

const variables = { CUSTOMERS_POOL: 'pool', SIGN_IN_CLIENT: 'storefront', CUSTOMERS_ISSUER: 'issuer' };
beforeEach(() => {
  Object.assign(process.env, variables);
});
afterEach(() => {
  Object.keys(variables).forEach((name) => delete process.env[name]);
});

const secrets = { get: async () => 'key' };

interface FakeUser {
  readonly UserStatus: string;
  readonly UserMFASettingList?: readonly string[];
}

/** A user pool with at most one account, which notes what it is asked to do. */
const poolWith = (account?: FakeUser) => {
  const calls: string[] = [];
  let user = account;
  const call: CognitoCall = async (operation) => {
    calls.push(operation);
    if (operation === 'AdminGetUser')
      return user && { Username: 'u1', UserAttributes: [{ Name: 'sub', Value: 's1' }], ...user };
    if (operation === 'AdminCreateUser') user = { UserStatus: 'FORCE_CHANGE_PASSWORD' };
    if (operation === 'AdminDeleteUser') user = undefined;
    return {};
  };
  return { calls, accounts: cognitoAccounts(secrets, call) };
};

describe('the account of an address that was proven', () => {
  it('is the one there is', async () => {
    const { calls, accounts } = poolWith({ UserStatus: 'CONFIRMED' });

    const account = await accounts.ofAddress('email', 'ayu@example.com');

    expect(account).toEqual({ username: 'u1', issuer: 'issuer', subject: 's1', hasSecondFactor: false });
    expect(calls).toEqual(['AdminGetUser']);
  });

  it('is opened when there is none', async () => {
    const { calls, accounts } = poolWith();

    await accounts.ofAddress('phone', '+6281200000009');

    expect(calls).toEqual(['AdminGetUser', 'AdminCreateUser', 'AdminSetUserPassword', 'AdminGetUser']);
  });

  it('is opened anew when somebody had signed up with the address and never proved it', async () => {
    const { calls, accounts } = poolWith({ UserStatus: 'UNCONFIRMED' });

    await accounts.ofAddress('email', 'ayu@example.com');

    expect(calls.slice(0, 3)).toEqual(['AdminGetUser', 'AdminDeleteUser', 'AdminCreateUser']);
  });

  it('is known to have a second factor', async () => {
    const { accounts } = poolWith({ UserStatus: 'CONFIRMED', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] });

    expect(await accounts.ofAddress('email', 'ayu@example.com')).toMatchObject({ hasSecondFactor: true });
  });

  it('gets tokens for the answer to the pool’s question', async () => {
    const account = { username: 'u1', issuer: 'issuer', subject: 's1', hasSecondFactor: false };
    const asked: unknown[] = [];
    const call: CognitoCall = async (operation, input) => {
      if (operation === 'AdminInitiateAuth') return { Session: 's', ChallengeParameters: { nonce: 'once' } };
      asked.push(input);
      return { AuthenticationResult: { AccessToken: 'a', ExpiresIn: 3600, RefreshToken: 'r' } };
    };

    const tokens = await cognitoAccounts(secrets, call).tokensFor(account);

    const ANSWER = challengeAnswer('key', 'u1', 'once');
    expect(tokens).toEqual({ accessToken: 'a', expiresInSeconds: 3600, refreshToken: 'r' });
    expect(asked).toMatchObject([{ ChallengeResponses: { USERNAME: 'u1', ANSWER } }]);
  });
});
