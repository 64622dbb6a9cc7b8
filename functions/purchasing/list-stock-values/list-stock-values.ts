import { levelsAt, requireLocation, skusAt } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { COST_SCALE, valueOf } from '../model/moving-average.ts';
import { unitCostsAt } from '../store/unit-costs.ts';
import type { ListStockValues } from './contract.ts';

export const listStockValues: UseCase<typeof ListStockValues, Runtime> = async (
  { params: { locationId }, query, actor },
  runtime,
) => {
  const { db } = runtime;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const { items: skus, nextCursor = null } = await skusAt(db, locationId, query);
  const [levels, costs] =
    skus.length === 0
      ? [[], []]
      : await Promise.all([levelsAt(db, locationId, skus), unitCostsAt(db, locationId, skus)]);
  const data = levels.map(({ sku, onHand }) => {
    const cost = costs.find((each) => each?.sku === sku);
    return {
      sku,
      onHand,
      averageCost: cost === undefined ? undefined : cost.averageCost / COST_SCALE,
      currency: cost?.currency,
      value: cost === undefined ? undefined : valueOf(onHand, cost.averageCost),
    };
  });
  return { status: 200, body: { data, page: { nextCursor } } };
};
