import { isDeepStrictEqual } from 'node:util';
import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { eventOf, startedBy } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CustomerUpdated } from '../events.ts';
import { tagsAfter, type TagChange } from '../model/tags.ts';
import { findProfile } from '../store/find-profile.ts';
import { partitionOf } from '../store/keys.ts';
import { savedProfilePart } from '../store/saved-profile-part.ts';
import { customersItems } from '../table.ts';

const { profile, profileEvent } = customersItems.items;

/** What a function needs to tag customers. */
export const tagCustomerGrants = [may(profile, 'GetItem', 'PutItem'), may(profileEvent, 'PutItem')];

interface Tagging {
  readonly task: string;
  readonly correlationId: string;
  /** Journeys that led to it. */
  readonly depth: number;
}

/**
 * Changes the tags of a customer, with the event of it. Nothing where nothing changes, and for a profile that is gone
 * or was merged into another.
 */
export const tagCustomerParts = async (
  customerId: string,
  changes: readonly TagChange[],
  { task, correlationId, depth }: Tagging,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly TransactionPart[]> => {
  const current = changes.length === 0 ? undefined : await findProfile(db, customerId);
  if (current === undefined || current.mergedInto !== undefined) return [];
  const tags = tagsAfter(current.tags, changes);
  if (isDeepStrictEqual(tags, current.tags ?? [])) return [];
  const now = instant(clock);
  const version = current.version + 1;
  const event = eventOf(CustomerUpdated, {
    aggregateId: customerId,
    aggregateVersion: version,
    occurredAt: now,
    cause: startedBy(task, correlationId),
    data: { customerId, changed: ['tags'], depth },
  });
  return [
    savedProfilePart({
      ...current,
      tags,
      tagMarks: current.tagMarks?.filter(({ tag }) => tags.includes(tag)),
      tagged: { at: now, depth },
      version,
    }),
    outboxPart(clock, partitionOf(customerId), [event]),
  ];
};
