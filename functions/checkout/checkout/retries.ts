import { CartTaken, type Cart } from '../../carts/public.ts';
import { CreditMovedBefore, isCreditMoved } from '../../credit/public.ts';
import { HoldMoved } from '../../holds/public.ts';
import { StockGone, StockMoved } from '../../inventory/public.ts';
import { BuyerMoved, OrderExists } from '../../orders/public.ts';
import { UsesMoved } from '../../promotions/public.ts';
import { CapacityMoved } from '../../routing/public.ts';
import { SECOND } from '#shared/time/clock.ts';
import { RETRY_SECONDS } from '../model/retry-seconds.ts';

/** All retries of one checkout together, in milliseconds; then `503 BUSY`. */
export const RETRY_BUDGET_MS = RETRY_SECONDS * SECOND;

/** What else was written between reading and committing. */
export type Moved =
  | 'stock'
  | 'capacity'
  | 'uses'
  | 'credit'
  | 'hold'
  | 'leftover'
  | 'gift'
  | 'buyer'
  | 'order_id';

/**
 * What is read again before the next try, within `RETRY_BUDGET_MS`.
 * - `stock`: all buckets of the lines in one consistent read; prices and delivery stand.
 * - `quote`: the market, the hold, the slots and the buyer's other orders; the shopper is told what that changes.
 * - `nothing`: the same order, under another id.
 */
export const readAgain: Readonly<Record<Moved, 'stock' | 'quote' | 'nothing'>> = {
  stock: 'stock',
  capacity: 'quote',
  uses: 'quote',
  credit: 'quote',
  hold: 'quote',
  leftover: 'quote',
  gift: 'quote',
  buyer: 'quote',
  order_id: 'nothing',
};

/** What a refused transaction says. */
export type CommitRefusal =
  | { readonly kind: 'moved'; readonly what: Moved }
  | { readonly kind: 'taken'; readonly cart: Cart };

/**
 * Reads the error of the part that refused. Problems are answers already: the cart has another version, the slot is
 * over, the price-match claim has ended. Anything else is a bug.
 */
export const refusedBy = (error: unknown): CommitRefusal => {
  if (error instanceof CartTaken) return { kind: 'taken', cart: error.cart };
  const what = movedPart(error);
  if (what === undefined) throw error;
  return { kind: 'moved', what };
};

const movedPart = (error: unknown): Moved | undefined => {
  if (error instanceof StockMoved) return 'stock';
  if (error instanceof CapacityMoved) return 'capacity';
  if (error instanceof UsesMoved) return 'uses';
  if (error instanceof HoldMoved) return 'hold';
  if (error instanceof StockGone) return 'leftover';
  if (error instanceof BuyerMoved) return 'buyer';
  if (error instanceof OrderExists || error instanceof CreditMovedBefore) return 'order_id';
  return isCreditMoved(error) ? 'credit' : undefined;
};
