import { requireLocation } from '../../inventory/public.ts';
import { loadStockTake } from '../../stock-work/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planningErrors } from '../errors.ts';
import { openCount, type OpenedCount } from '../requests/open-count.ts';
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
  const opened = await openCount(body, request, runtime);
  if (opened === undefined)
    throw problem(planningErrors.NO_COUNTS_DUE, { detail: `nothing is due at ${locationId}` });
  return answer(opened);
};

const answer = ({ stockTakeId, locationId, skus = [] }: OpenedCount) => ({
  status: 201 as const,
  body: { stockTakeId, locationId, skus: [...skus] },
});
