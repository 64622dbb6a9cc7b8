import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CustomerRegistered, CustomerUpdated } from '../events.ts';
import { described } from '../model/profile.ts';
import { findProfile } from '../store/find-profile.ts';
import { partitionOf } from '../store/keys.ts';
import { savedProfilePart } from '../store/saved-profile-part.ts';

interface GroupUntil {
  readonly group: string;
  /**
   * ISO 8601; `undefined`: they leave the group. Asked once the profile was read: whoever changes what it follows from
   * meanwhile changes the profile, too.
   */
  readonly until: () => Promise<string | undefined>;
}

/**
 * Has a customer in a group until a time, with the event of it; a customer who has no profile yet gets one. Prices and
 * promotions ask for it like for one that staff set. Needs `tagCustomerGrants`; `isProfileMoved` when somebody was faster.
 */
export const setGroupPart = async (
  customerId: string,
  { group, until: untilWhen }: GroupUntil,
  cause: Cause,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<TransactionPart> => {
  const current = await findProfile(db, customerId);
  const until = await untilWhen();
  // Who was erased is not brought back by leaving a group.
  if (current === undefined && until === undefined) return { actions: [], refused: () => undefined };
  const now = instant(clock);
  const before = current ?? { ...described(customerId, { addresses: [] }, undefined, now), version: 0 };
  const { [group]: _left, ...others } = before.groupsUntil ?? {};
  const groupsUntil = until === undefined ? others : { ...others, [group]: until };
  const profile = { ...before, groupsUntil, version: before.version + 1 };
  const facts = { aggregateId: customerId, aggregateVersion: profile.version, occurredAt: now, cause };
  const event =
    current === undefined
      ? eventOf(CustomerRegistered, { ...facts, data: { customerId, origin: 'sign_in' } })
      : eventOf(CustomerUpdated, { ...facts, data: { customerId, changed: ['groups'] } });
  const saved = savedProfilePart(profile);
  return {
    actions: [...saved.actions, ...outboxPart(clock, partitionOf(customerId), [event]).actions],
    refused: saved.refused,
  };
};
