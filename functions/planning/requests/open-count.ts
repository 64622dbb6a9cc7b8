import type { RequestOf } from '#shared/http/request.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import {
  CountDayMoved,
  countOpenedPart,
  createStockTakePart,
  loadStockTake,
  newStockTake,
  StockTakeExists,
} from '../../stock-work/public.ts';
import type { OpenDueCounts } from '../open-due-counts/contract.ts';
import { countPlanOf } from './count-plan-of.ts';

type DueCount = RequestOf<typeof OpenDueCounts>['body'];
type Opener = Pick<RequestOf<typeof OpenDueCounts>, 'actor' | 'idempotency'>;
export type OpenedCount = ReturnType<typeof newStockTake>;

/**
 * Opens a stock-take of the SKUs that are due first. Of two that are opened at once, the later one takes what the
 * other left.
 *
 * @returns nothing when no SKU is due
 */
export const openCount = (
  wanted: DueCount,
  opener: Opener,
  runtime: Runtime,
): Promise<OpenedCount | undefined> =>
  decideAgain(
    (error) => error instanceof CountDayMoved,
    async () => {
      const plan = await countPlanOf(wanted.locationId, runtime);
      const due = plan.filter(({ isDue }) => isDue).slice(0, wanted.limit);
      if (due.length === 0) return undefined;
      const stockTake = newStockTake({ ...wanted, skus: due.map(({ sku }) => sku) }, opener, runtime);
      const { stockTakeId, openedAt } = stockTake;
      try {
        await commit(runtime.db, [
          createStockTakePart(stockTake),
          countOpenedPart(wanted.locationId, due, { openedIn: stockTakeId, openedAt }),
        ]);
        return stockTake;
      } catch (error) {
        // The same request at the same time was first.
        const known =
          error instanceof StockTakeExists ? await loadStockTake(runtime.db, stockTakeId) : undefined;
        if (known === undefined) throw error;
        return known;
      }
    },
  );
