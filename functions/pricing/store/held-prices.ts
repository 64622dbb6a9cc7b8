import { may, mayQuery } from '../../../shared/contracts/grant.ts';
import { savePart, type Versioned } from '../../../shared/dynamodb/aggregate.ts';
import type { Key } from '../../../shared/dynamodb/database.ts';
import { create } from '../../../shared/dynamodb/write-action.ts';
import type { Cause } from '../../../shared/events/envelope.ts';
import { actorOf } from '../../../shared/events/envelope.ts';
import { problem } from '../../../shared/http/problem.ts';
import { derivedId, hashOf } from '../../../shared/ids/ids.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { DAY, instant } from '../../../shared/time/clock.ts';
import { pricingErrors } from '../errors.ts';
import { namedBreaches, type HeldPrice } from '../model/held-price.ts';
import type { Breach } from '../model/price-rule.ts';
import type { PriceTerms } from '../model/set-price.ts';
import { pricingItems } from '../table.ts';

export type StoredHeldPrice = HeldPrice & Versioned;

const { heldPrice } = pricingItems.items;

/** What a function needs to hold prices and to decide about them. */
export const heldPriceGrants = [
  may(heldPrice, 'GetItem', 'PutItem'),
  mayQuery(pricingItems.indexes.heldPrices),
];

/** So long somebody has to answer. */
const ANSWER_MS = 3 * DAY;

const heldPriceKey = (changeId: string): Key => ({ table: 'catalog', pk: `PRC#${changeId}`, sk: 'A' });

export const saveHeldPart = (held: StoredHeldPrice) => savePart(heldPriceKey(held.changeId), held);

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
    ...(reason === undefined ? {} : { reason }),
    requestedBy: by,
    requestedAt: instant(clock),
    expiresAt: instant(clock, ANSWER_MS),
  };
  const refusal = await db.writeOne(create(heldPriceKey(changeId), held));
  return refusal === undefined ? held : requireHeld({ db }, changeId);
};
