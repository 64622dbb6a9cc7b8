import { causeOf, eventOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import {
  AddressVerificationRequested,
  CustomerRegistered,
  CustomerUpdated,
  SignInCodeRequested,
} from '../events.ts';
import { changedFields } from '../model/changed-fields.ts';
import type { Profile } from '../model/profile.ts';
import type { SignIn } from '../model/sign-in.ts';
import type { AddressVerification } from '../model/verification.ts';

/** Who asked for a change. */
export interface ChangeCause {
  readonly actor: Actor;
  readonly origin: Origin;
}

/** The event of a new profile. */
export const registered = (profile: Profile, occurredAt: string, cause: ChangeCause): OutgoingEvent =>
  eventOf(CustomerRegistered, {
    aggregateId: profile.customerId,
    aggregateVersion: profile.version,
    occurredAt,
    cause: causeOf(cause),
    data: {
      customerId: profile.customerId,
      origin: profile.externalId === undefined ? 'sign_in' : 'external',
    },
  });

/** The event of a changed profile; of a new one when there was none. */
export const changed = (
  before: Profile | undefined,
  after: Profile,
  occurredAt: string,
  cause: ChangeCause,
): OutgoingEvent =>
  before === undefined
    ? registered(after, occurredAt, cause)
    : eventOf(CustomerUpdated, {
        aggregateId: after.customerId,
        aggregateVersion: after.version,
        occurredAt,
        cause: causeOf(cause),
        data: { customerId: after.customerId, changed: [...changedFields(before, after)] },
      });

/** The event of a code that has to be sent. */
export const verificationRequested = (
  { verificationId, version, customerId, type, channel }: AddressVerification,
  occurredAt: string,
  cause: ChangeCause,
): OutgoingEvent =>
  eventOf(AddressVerificationRequested, {
    aggregateId: verificationId,
    aggregateVersion: version,
    occurredAt,
    channel,
    cause: causeOf(cause),
    data: { verificationId, customerId, type },
  });

/** The event of a code for a sign-in that has to be sent. */
export const signInRequested = (
  { signInId, version, medium, channel }: SignIn,
  occurredAt: string,
  cause: ChangeCause,
): OutgoingEvent =>
  eventOf(SignInCodeRequested, {
    aggregateId: signInId,
    aggregateVersion: version,
    occurredAt,
    channel,
    cause: causeOf(cause),
    data: { signInId, medium },
  });
