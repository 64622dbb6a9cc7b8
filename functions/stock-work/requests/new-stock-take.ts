import { actorReference, type Actor } from '#shared/actors/actor.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { RecountLimit, StockTake } from '../model/stock-take.ts';
import { stockTakeKey } from '../store/stock-takes.ts';

/** What is to be counted; without SKUs everything at the location. */
export interface WantedCount {
  readonly locationId: string;
  readonly skus?: readonly string[] | undefined;
  readonly recountOver: RecountLimit;
}

/** A stock-take as it is opened: the same idempotency key opens the same one. */
export const newStockTake = (
  { locationId, skus, recountOver }: WantedCount,
  { actor, idempotency }: { readonly actor: Actor; readonly idempotency?: Idempotency },
  { clock, ids }: Pick<Runtime, 'clock' | 'ids'>,
): StockTake => ({
  stockTakeId: idempotency === undefined ? ids.next('st') : derivedId('st', idempotency.key),
  version: 1,
  locationId,
  kind: skus === undefined ? 'location' : 'cycle',
  status: 'open',
  recountOver,
  skus,
  openedAt: instant(clock),
  openedBy: actorReference(actor),
  recentKeys: remembered([], idempotency, 201),
});

/** A stock-take of this id was opened before. */
export class StockTakeExists extends Error {}

export const createStockTakePart = (stockTake: StockTake): TransactionPart => ({
  actions: [create(stockTakeKey(stockTake.stockTakeId), stockTake)],
  refused: () => new StockTakeExists(),
});
