import { commit } from '#shared/dynamodb/transaction.ts';
import { countWithin } from '#shared/dynamodb/count-within.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { customersErrors } from '../errors.ts';
import { isProvenByOwner, type IdentityType } from '../model/address.ts';
import type { Profile } from '../model/profile.ts';
import { CODE_LIVES_MS, type AddressVerification } from '../model/verification.ts';
import { digestOf } from '../store/digests.ts';
import { verificationRequested } from '../requests/profile-events.ts';
import { findProfile } from '../store/find-profile.ts';
import { verificationLimitKey, verificationPart, verificationPartition } from '../store/verifications.ts';
import type { StartAddressVerification } from './contract.ts';

const LIMIT = { most: 5, windowMs: DAY };

export const startAddressVerification: UseCase<typeof StartAddressVerification, Runtime> = async (
  request,
  runtime,
) => {
  const { db, clock, ids, secrets } = runtime;
  const { type, channel } = request.body;
  const customerId = signedInCustomer(request.actor);
  const address = addressToVerify(await findProfile(db, customerId), type);
  const digest = await digestOf(secrets, type, address);
  await refuseTooMany([customerId, digest], runtime);
  const verification: AddressVerification = {
    verificationId: ids.next('ver'),
    version: 1,
    customerId,
    type,
    digest,
    channel,
    status: 'sent',
    tries: 0,
    expiresAt: instant(clock, CODE_LIVES_MS),
  };
  const event = verificationRequested(verification, instant(clock), request);
  await commit(db, [
    verificationPart(verification, clock),
    outboxPart(clock, verificationPartition(verification.verificationId), [event]),
  ]);
  const { verificationId, expiresAt } = verification;
  return { status: 202, body: { verificationId, type, expiresAt } };
};

const addressToVerify = (profile: Profile | undefined, type: IdentityType): string => {
  const address = profile?.personal[type];
  if (address === undefined)
    throw problem(customersErrors.CONTACT_MISSING, { detail: `your profile has no ${type}` });
  const proof = profile?.proofs?.[type];
  if (proof !== undefined && isProvenByOwner(proof.by) && profile?.identities[type] !== undefined)
    throw problem(customersErrors.ADDRESS_ALREADY_VERIFIED, { detail: `your ${type} is verified` });
  return address;
};

/** Counted for the customer and for the address, because accounts cost nothing. */
const refuseTooMany = async (subjects: readonly string[], { db, clock }: Runtime): Promise<void> => {
  for (const subject of subjects) {
    const wait = await countWithin(db, verificationLimitKey(subject), LIMIT, clock);
    if (wait !== undefined)
      throw problem(customersErrors.TOO_MANY_VERIFICATIONS, {
        detail: `at most ${LIMIT.most} codes are sent a day`,
        retryAfterSeconds: wait,
      });
  }
};
