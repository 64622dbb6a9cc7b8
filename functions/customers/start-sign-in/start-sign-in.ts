import { countWithin } from '#shared/dynamodb/count-within.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { HOUR, instant } from '#shared/time/clock.ts';
import { customersErrors } from '../errors.ts';
import type { SignIn } from '../model/sign-in.ts';
import { SIGN_IN_CODE_LIVES_MS } from '../model/sign-in.ts';
import { signInRequested } from '../requests/profile-events.ts';
import { digestOf } from '../store/digests.ts';
import { newSignInPart, signInLimitKey, signInPartition } from '../store/sign-ins.ts';
import type { StartSignIn } from './contract.ts';

type SignInRequest = RequestOf<typeof StartSignIn>;

/** Codes an hour to one address, and for one network address, behind which a whole office may sit. */
const PER_ADDRESS = { most: 5, windowMs: HOUR };
const PER_CALLER = { most: 50, windowMs: HOUR };

/** Looks nobody up: who is known and who is not get the same answer in the same time. */
export const startSignIn: UseCase<typeof StartSignIn, Runtime> = async (request, runtime) => {
  const { db, clock } = runtime;
  const signIn = wantedSignIn(request, runtime);
  await refuseTooMany(signIn, request, runtime);
  await commit(db, [
    newSignInPart(signIn, clock),
    outboxPart(clock, signInPartition(signIn.signInId), [signInRequested(signIn, instant(clock), request)]),
  ]);
  const { signInId, expiresAt } = signIn;
  return { status: 202, body: { signInId, expiresAt } };
};

const wantedSignIn = ({ body }: SignInRequest, { clock, ids }: Runtime): SignIn => ({
  signInId: ids.next('sgn'),
  version: 1,
  medium: body.medium,
  type: body.medium === 'email' ? 'email' : 'phone',
  personal: { address: body.medium === 'email' ? body.email : body.phone },
  channel: body.channel,
  status: 'sent',
  tries: 0,
  expiresAt: instant(clock, SIGN_IN_CODE_LIVES_MS),
});

const refuseTooMany = async (
  { type, personal }: SignIn,
  { origin }: SignInRequest,
  { db, clock, secrets }: Runtime,
): Promise<void> => {
  const caller = keyedDigest(await secrets.get('identities'), 'sign-in-caller', origin.sourceIp);
  const limits = [
    { subject: caller, limit: PER_CALLER },
    { subject: await digestOf(secrets, type, personal.address), limit: PER_ADDRESS },
  ];
  for (const { subject, limit } of limits) {
    const wait = await countWithin(db, signInLimitKey(subject), limit, clock);
    if (wait !== undefined)
      throw problem(customersErrors.TOO_MANY_SIGN_INS, {
        detail: `at most ${PER_ADDRESS.most} codes an hour are sent to one address, and ${PER_CALLER.most} for one caller`,
        retryAfterSeconds: wait,
      });
  }
};
