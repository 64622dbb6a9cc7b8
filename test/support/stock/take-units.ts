import type { Take } from '../../../functions/inventory/model/stock/plan-takes.ts';
import { takeStockPart } from '../../../functions/inventory/store/stock/take-stock.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';

/** Takes units as a sale does, without an order around it. */
export const placeTakes = (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  takes: readonly Take[],
): Promise<void> =>
  commit(db, [
    takeStockPart(takes, {
      type: 'sale',
      reference: 'ord_1',
      actor: 'guest',
      channel: 'web',
      at: instant(clock),
    }),
  ]);
