import type { Database } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import { derivedId, hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { pricingErrors } from '../errors.ts';
import { namedBreaches } from '../model/held-price.ts';
import type { Breach } from '../model/price-rule.ts';
import type { PriceTerms } from '../model/set-price.ts';
import { loadHeld, saveHeldParts, type StoredHeldPrice } from '../store/held-prices.ts';
import { isStale } from './is-stale.ts';

/** How long a price change waits for a decision. */
const ANSWER_MS = 3 * DAY;

export const requireHeld = async (db: Database, changeId: string): Promise<StoredHeldPrice> => {
  const held = await loadHeld(db, changeId);
  if (held !== undefined) return held;
  throw problem(pricingErrors.PRICE_CHANGE_NOT_FOUND, { detail: `no price change ${changeId}` });
};

export interface PriceToHold {
  readonly sku: string;
  readonly currency: string;
  readonly priceId: string;
  readonly terms: PriceTerms;
  readonly reason?: string | undefined;
  readonly cause: Cause;
}

/** Holds a price for approval. The same price for the same version of the list is one change, however often it is sent. */
export const holdPrice = async (
  { sku, currency, priceId, terms, reason, cause }: PriceToHold,
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
    return requireHeld(db, changeId);
  }
};
