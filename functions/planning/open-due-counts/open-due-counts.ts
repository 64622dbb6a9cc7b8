import { requireLocation } from '../../inventory/public.ts';
import {
  countOpenedPart,
  createStockTakePart,
  loadStockTake,
  newStockTake,
  StockTakeExists,
} from '../../stock-work/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { UseCase } from '#shared/http/request.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planningErrors } from '../errors.ts';
import { countPlanOf } from '../requests/count-plan-of.ts';
import type { OpenDueCounts } from './contract.ts';

export const openDueCounts: UseCase<typeof OpenDueCounts, Runtime> = async (request, runtime) => {
  const { body, actor, idempotency } = request;
  const { locationId } = body;
  await requireLocation(runtime, actor, locationId, '/body/locationId');
  const before =
    idempotency === undefined ? undefined : await loadStockTake(runtime.db, derivedId('st', idempotency.key));
  if (before !== undefined) {
    replayed(before.recentKeys, idempotency);
    return answer(before);
  }
  const due = (await countPlanOf(locationId, runtime)).filter(({ isDue }) => isDue).slice(0, body.limit);
  if (due.length === 0)
    throw problem(planningErrors.NO_COUNTS_DUE, { detail: `nothing is due at ${locationId}` });
  const skus = due.map(({ sku }) => sku);
  const stockTake = newStockTake({ ...body, skus }, request, runtime);
  const { stockTakeId, openedAt } = stockTake;
  try {
    await commit(runtime.db, [
      createStockTakePart(stockTake),
      countOpenedPart(locationId, skus, { openedIn: stockTakeId, openedAt }),
    ]);
  } catch (error) {
    // The same request at the same time was first.
    const known = error instanceof StockTakeExists ? await loadStockTake(runtime.db, stockTakeId) : undefined;
    if (known === undefined) throw error;
    return answer(known);
  }
  return answer(stockTake);
};

const answer = ({
  stockTakeId,
  locationId,
  skus = [],
}: {
  readonly stockTakeId: string;
  readonly locationId: string;
  readonly skus?: readonly string[];
}) => ({ status: 201 as const, body: { stockTakeId, locationId, skus: [...skus] } });
