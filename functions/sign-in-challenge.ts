import { randomBytes } from 'node:crypto';
import type {
  CreateAuthChallengeTriggerEvent,
  DefineAuthChallengeTriggerEvent,
  VerifyAuthChallengeResponseTriggerEvent,
} from 'aws-lambda';
import { challengeAnswer } from '#shared/secrets/challenge-answer.ts';
import { equalInConstantTime, makeSecrets, type Secrets } from '#shared/secrets/secrets.ts';

type ChallengeEvent =
  | CreateAuthChallengeTriggerEvent
  | DefineAuthChallengeTriggerEvent
  | VerifyAuthChallengeResponseTriggerEvent;

/**
 * Runs in the user pool of customers when somebody signs in without a password (`CUSTOM_AUTH`). Codes are sent and
 * checked by the domain `customers`; the pool asks one question that only the domain can answer. Anybody may begin such
 * a sign-in with the pool itself, and gets no further.
 */
export const signInChallenge =
  (secrets: Pick<Secrets, 'get'>) =>
  async (event: ChallengeEvent): Promise<ChallengeEvent> => {
    if (isVerification(event)) await verify(event, secrets);
    else if (isCreation(event)) create(event);
    else define(event);
    return event;
  };

const isVerification = (event: ChallengeEvent): event is VerifyAuthChallengeResponseTriggerEvent =>
  event.triggerSource === 'VerifyAuthChallengeResponse_Authentication';

const isCreation = (event: ChallengeEvent): event is CreateAuthChallengeTriggerEvent =>
  event.triggerSource === 'CreateAuthChallenge_Authentication';

/** One question; one wrong answer ends the sign-in. */
const define = (event: DefineAuthChallengeTriggerEvent): void => {
  const { session, userNotFound } = event.request;
  const last = session.at(-1);
  const isRight = last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult === true;
  event.response = {
    issueTokens: isRight && session.length === 1 && userNotFound !== true,
    failAuthentication: last !== undefined && !isRight,
    challengeName: 'CUSTOM_CHALLENGE',
  };
};

const create = (event: CreateAuthChallengeTriggerEvent): void => {
  const nonce = randomBytes(16).toString('base64url');
  event.response = {
    publicChallengeParameters: { nonce },
    privateChallengeParameters: { nonce },
    challengeMetadata: 'SIGN_IN',
  };
};

const verify = async (
  event: VerifyAuthChallengeResponseTriggerEvent,
  secrets: Pick<Secrets, 'get'>,
): Promise<void> => {
  const { privateChallengeParameters, challengeAnswer: given } = event.request;
  const nonce = privateChallengeParameters['nonce'];
  const key = await secrets.get('sign_in');
  const isRight =
    nonce !== undefined &&
    nonce !== '' &&
    equalInConstantTime(String(given), challengeAnswer(key, event.userName, nonce));
  event.response = { answerCorrect: isRight };
};

export const handler = signInChallenge(makeSecrets());
