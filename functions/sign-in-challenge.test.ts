import { describe, expect, it } from '@jest/globals';
import { challengeAnswer } from '#shared/secrets/challenge-answer.ts';
import { signInChallenge } from './sign-in-challenge.ts';

const trigger = signInChallenge({ get: async () => 'key' });
const common = {
  version: '1',
  region: 'ap-southeast-3',
  userPoolId: 'pool',
  userName: 'ayu',
  callerContext: { awsSdkVersion: 'test', clientId: 'storefront' },
};
const define = async (session: readonly boolean[], userNotFound?: boolean) => {
  const { response } = await trigger({
    ...common,
    triggerSource: 'DefineAuthChallenge_Authentication',
    request: {
      userAttributes: {},
      userNotFound,
      session: session.map((challengeResult) => ({ challengeName: 'CUSTOM_CHALLENGE', challengeResult })),
    },
    response: { challengeName: '', failAuthentication: false, issueTokens: false },
  });
  return response;
};
const verify = async (given: string, nonce: string, userName = 'ayu') => {
  const { response } = await trigger({
    ...common,
    userName,
    triggerSource: 'VerifyAuthChallengeResponse_Authentication',
    request: {
      userAttributes: {},
      privateChallengeParameters: { nonce },
      challengeAnswer: given,
    },
    response: { answerCorrect: false },
  });
  return response;
};

describe('the question of the customers’ user pool', () => {
  it('gives no token before it is answered, one after a right answer, and none after a wrong one', async () => {
    expect(await define([])).toMatchObject({ issueTokens: false, failAuthentication: false });
    expect(await define([true])).toMatchObject({ issueTokens: true, failAuthentication: false });
    expect(await define([false])).toMatchObject({ issueTokens: false, failAuthentication: true });
    expect(await define([true], true)).toMatchObject({ issueTokens: false });
  });

  it('is answered right only for this user and this question', async () => {
    const right = challengeAnswer('key', 'ayu', 'once');

    expect(await verify(right, 'once')).toEqual({ answerCorrect: true });
    expect(await verify(right, 'another time')).toEqual({ answerCorrect: false });
    expect(await verify(right, 'once', 'budi')).toEqual({ answerCorrect: false });
    expect(await verify(challengeAnswer('guessed', 'ayu', 'once'), 'once')).toEqual({ answerCorrect: false });
    expect(await verify('', '')).toEqual({ answerCorrect: false });
  });
});
