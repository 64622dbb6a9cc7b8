import { may, mayQuery } from '#shared/contracts/grant.ts';
import { savePart, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { HeldPrice } from '../model/held-price.ts';
import { pricingItems } from '../table.ts';
import { heldEvent } from './held-events.ts';

export type StoredHeldPrice = HeldPrice & Versioned;

const { heldPrice, heldPriceEvent } = pricingItems.items;

/** What a function needs to hold prices and to decide about them. */
export const heldPriceGrants = [
  may(heldPrice, 'GetItem', 'PutItem'),
  may(heldPriceEvent, 'PutItem'),
  mayQuery(pricingItems.indexes.heldPrices),
];

const heldPriceKey = (changeId: string): Key => ({ table: 'catalog', pk: `PRC#${changeId}`, sk: 'A' });

/** A held price with the news of what became of it. */
export const saveHeldParts = (
  held: StoredHeldPrice,
  cause: Cause,
  clock: Clock,
): readonly TransactionPart[] => {
  const key = heldPriceKey(held.changeId);
  return [savePart(key, held), outboxPart(clock, key, [heldEvent(held, cause, clock)])];
};

export const loadHeld = (db: Database, changeId: string): Promise<StoredHeldPrice | undefined> =>
  db.get<StoredHeldPrice>(heldPriceKey(changeId));
