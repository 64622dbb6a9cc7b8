import { actorReference, type Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { inventoryErrors } from '../errors.ts';
import { effectOf, mostToMove, signOf, type AdjustmentReason } from '../model/stock/adjust.ts';
import { settleStock } from '../model/stock/settle-stock.ts';
import {
  isHead,
  levelOf,
  type StockBucket,
  type StockHead,
  type StockReference,
} from '../model/stock/stock.ts';
import { settledParts } from '../store/stock/save-settled.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { stockNotFound } from './stock-not-found.ts';

/** Units that staff add, lose or set aside, and why. */
export interface StockAdjustment {
  readonly sku: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly reason: AdjustmentReason;
  readonly note?: string | undefined;
  /** The `reference` of its movement in the ledger. */
  readonly reference: string;
}

interface AdjustingRequest {
  readonly actor: Actor;
  readonly origin: Origin;
  readonly idempotency?: Idempotency;
}

/**
 * What writes an adjustment to all buckets of a SKU; nothing when the same request was written before. `StockMoved` when
 * somebody sold or adjusted in between: decide again.
 *
 * @throws STOCK_NOT_FOUND or INSUFFICIENT_STOCK
 */
export const adjustStockParts = async (
  { db, clock }: { readonly db: Pick<Database, 'getMany' | 'getTogether'>; readonly clock: Clock },
  adjustment: StockAdjustment,
  request: AdjustingRequest,
): Promise<readonly TransactionPart[]> => {
  const [buckets = []] = await readBuckets(db, [adjustment]);
  const head = buckets.find(isHead);
  if (head === undefined) throw stockNotFound(adjustment, '/body/sku');
  if (replayed(head.recentKeys, request.idempotency) !== undefined) return [];
  refuseShortage(buckets, adjustment);
  return settledParts(settledChange(adjustment, request, { head, buckets, at: instant(clock) }), clock);
};

const settledChange = (
  { reason, note, quantity, reference }: StockAdjustment,
  request: AdjustingRequest,
  {
    head,
    buckets,
    at,
  }: { readonly head: StockHead; readonly buckets: readonly StockBucket[]; readonly at: string },
) => {
  const { onHand, available, unavailable } = effectOf(reason, quantity);
  const safetyStock = head.safetyStock ?? 0;
  const movement: StockReference = {
    type: 'adjustment',
    reason,
    note,
    reference,
    actor: actorReference(request.actor),
    correlationId: request.origin.correlationId,
    at,
  };
  return {
    head,
    buckets,
    settlement: settleStock(buckets, { change: available, safetyStock }),
    onHand,
    unavailable,
    safetyStock,
    recentKeys: remembered(head.recentKeys, request.idempotency, 201),
    reference: movement,
    cause: causeOf(request),
  };
};

/** Goods are received in and lost out; a correction goes both ways. */
export const refuseWrongSign = ({ reason, quantity }: Pick<StockAdjustment, 'reason' | 'quantity'>): void => {
  const sign = signOf(reason);
  if (sign === 0 || Math.sign(quantity) === sign) return;
  throw invalidRequest([
    {
      pointer: '/body/quantity',
      code: 'wrong_sign',
      detail: `${reason} takes a ${sign > 0 ? 'positive' : 'negative'} quantity, found ${quantity}`,
    },
  ]);
};

/** What is promised to customers cannot be set aside. A loss is a fact and may reach it, but no more is lost than is there. */
const refuseShortage = (buckets: readonly StockBucket[], { reason, quantity }: StockAdjustment): void => {
  const level = levelOf(buckets);
  if (level === undefined) return;
  const most = mostToMove(reason, quantity, level);
  if (Math.abs(quantity) <= most) return;
  const { sku, locationId, onHand, available, unavailable } = level;
  throw problem(inventoryErrors.INSUFFICIENT_STOCK, {
    detail: `${sku} at ${locationId} has ${onHand} on hand, ${available} available and ${unavailable} unavailable; ${reason} of ${quantity} was requested`,
    errors: [
      {
        pointer: '/body/quantity',
        code: 'INSUFFICIENT_STOCK',
        detail: `${reason} can move at most ${most} units`,
      },
    ],
  });
};
