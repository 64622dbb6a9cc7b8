import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create, remove } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { HouseholdJoined, HouseholdLeft } from '../events.ts';
import { isMember, joined, left, type Household } from '../model/household.ts';
import { householdsItems } from '../table.ts';
import { householdKey, householdOfKey, householdPartition } from './keys.ts';

const { household, householdEvent, householdOf } = householdsItems.items;

export const readHouseholdGrants = [may(household, 'GetItem'), may(householdOf, 'GetItem')];
export const changeHouseholdGrants = [
  ...readHouseholdGrants,
  may(household, 'PutItem'),
  may(householdEvent, 'PutItem'),
  may(householdOf, 'PutItem', 'DeleteItem'),
];

/** Somebody joined or left since it was read. */
class HouseholdMoved extends Error {}

/** The customer is in a household, this one or another. */
export class InHousehold extends Error {}

const isMoved = (error: unknown): boolean => error instanceof HouseholdMoved;

export const loadHousehold = (db: Database, householdId: string): Promise<Household | undefined> =>
  db.get<Household>(householdKey(householdId));

/** The household of a customer, if they are in one. */
export const householdOfCustomer = async (
  db: Database,
  customerId: string,
): Promise<Household | undefined> => {
  const found = await db.get<{ readonly householdId: string }>(householdOfKey(customerId));
  const of = found === undefined ? undefined : await loadHousehold(db, found.householdId);
  return of !== undefined && isMember(of, customerId) ? of : undefined;
};

type Changing = Pick<Runtime, 'db' | 'clock'> & { readonly cause: Cause };

/**
 * Takes a customer into a household, which is made when nobody is in it yet. Throws `InHousehold` when they are in one.
 *
 * @param admits decides by the household as it is then; it may refuse
 */
export const join = (
  { householdId, customerId }: { readonly householdId: string; readonly customerId: string },
  admits: (household: Household) => void,
  { db, clock, cause }: Changing,
): Promise<Household> =>
  decideAgain(isMoved, async () => {
    const before = (await loadHousehold(db, householdId)) ?? { householdId, members: [], version: 0 };
    if (isMember(before, customerId)) return before;
    admits(before);
    const at = instant(clock);
    const after = { ...joined(before, customerId, at), version: before.version + 1 };
    const event = eventOf(HouseholdJoined, {
      aggregateId: householdId,
      aggregateVersion: after.version,
      occurredAt: at,
      cause,
      data: { householdId, customerId, members: after.members.length },
    });
    await commit(db, [
      { actions: [saveAction(householdKey(householdId), after)], refused: () => new HouseholdMoved() },
      {
        actions: [create(householdOfKey(customerId), { householdId, customerId })],
        refused: () => new InHousehold(),
      },
      outboxPart(clock, householdPartition(householdId), [event]),
    ]);
    return after;
  });

/** Takes a customer out of their household; nothing when they are in none. */
export const leave = (customerId: string, { db, clock, cause }: Changing): Promise<void> =>
  decideAgain(isMoved, async () => {
    const before = await householdOfCustomer(db, customerId);
    if (before === undefined) return;
    const { householdId } = before;
    const after = { ...left(before, customerId), version: before.version + 1 };
    const event = eventOf(HouseholdLeft, {
      aggregateId: householdId,
      aggregateVersion: after.version,
      occurredAt: instant(clock),
      cause,
      data: { householdId, customerId, members: after.members.length },
    });
    await commit(db, [
      { actions: [saveAction(householdKey(householdId), after)], refused: () => new HouseholdMoved() },
      { actions: [remove(householdOfKey(customerId))], refused: () => undefined },
      outboxPart(clock, householdPartition(householdId), [event]),
    ]);
  });
