import { causeOf, eventOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { Actor } from '#shared/http/actor.ts';
import type { Origin } from '#shared/http/request.ts';
import { CustomerRegistered, CustomerUpdated } from '../events.ts';
import { changedFields } from '../model/changed-fields.ts';
import type { Profile } from '../model/profile.ts';

/** Who asked for a change. */
export interface Asked {
  readonly actor: Actor;
  readonly origin: Origin;
}

/** The event of a new profile. */
export const registered = (profile: Profile, occurredAt: string, asked: Asked): OutgoingEvent =>
  eventOf(CustomerRegistered, {
    aggregateId: profile.customerId,
    aggregateVersion: profile.version,
    occurredAt,
    cause: causeOf(asked),
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
  asked: Asked,
): OutgoingEvent =>
  before === undefined
    ? registered(after, occurredAt, asked)
    : eventOf(CustomerUpdated, {
        aggregateId: after.customerId,
        aggregateVersion: after.version,
        occurredAt,
        cause: causeOf(asked),
        data: { customerId: after.customerId, changed: [...changedFields(before, after)] },
      });
