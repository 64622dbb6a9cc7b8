import { may, mayQuery } from '#shared/contracts/grant.ts';
import { savePart, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { problem } from '#shared/http/problem.ts';
import { derivedId, hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, type Clock } from '#shared/time/clock.ts';
import { pricingErrors } from '../errors.ts';
import { namedBreaches, type HeldPrice } from '../model/held-price.ts';
import type { Breach } from '../model/price-rule.ts';
import type { PriceTerms } from '../model/set-price.ts';
import { pricingItems } from '../table.ts';
import { heldEvent } from './held-events.ts';
import { isStale } from './is-stale.ts';

export type StoredHeldPrice = HeldPrice & Versioned;

const { heldPrice, heldPriceEvent } = pricingItems.items;

/** What a function needs to hold prices and to decide about them. */
export const heldPriceGrants = [
  may(heldPrice, 'GetItem', 'PutItem'),
  may(heldPriceEvent, 'PutItem'),
  mayQuery(pricingItems.indexes.heldPrices),
];

/** So long somebody has to answer. */
const ANSWER_MS = 3 * DAY;

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

export const requireHeld = async (
  { db }: Pick<Runtime, 'db'>,
  changeId: string,
): Promise<StoredHeldPrice> => {
  const held = await db.get<StoredHeldPrice>(heldPriceKey(changeId));
  if (held !== undefined) return held;
  throw problem(pricingErrors.PRICE_CHANGE_NOT_FOUND, { detail: `there is no price change ${changeId}` });
};

interface Wish {
  readonly sku: string;
  readonly currency: string;
  readonly priceId: string;
  readonly terms: PriceTerms;
  readonly reason?: string | undefined;
  readonly cause: Cause;
}

/** Holds a price for approval. The same wish for the same version of the list is one change, however often it is sent. */
export const holdPrice = async (
  { sku, currency, priceId, terms, reason, cause }: Wish,
  facts: { readonly version: number; readonly breaches: readonly Breach[] },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<StoredHeldPrice> => {
  const by = actorOf(cause);
  const changeId = derivedId('prc', sku, currency, priceId, hashOf(terms), by, String(facts.version));
  const held: StoredHeldPrice = {
    changeId,
    version: 1,
    heldStatus: 'pending',
    sku,
    currency,
    priceId,
    terms,
    breaches: namedBreaches(facts.breaches),
    reason,
    requestedBy: by,
    requestedAt: instant(clock),
    expiresAt: instant(clock, ANSWER_MS),
  };
  try {
    await commit(db, saveHeldParts(held, cause, clock));
    return held;
  } catch (error) {
    if (!isStale(error)) throw error;
    return requireHeld({ db }, changeId);
  }
};
