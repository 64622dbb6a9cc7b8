import { requireLocation, skusAt } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { stockValues } from '../requests/stock-values.ts';
import type { ListStockValues } from './contract.ts';

export const listStockValues: UseCase<typeof ListStockValues, Runtime> = async (
  { params: { locationId }, query, actor },
  runtime,
) => {
  const { db } = runtime;
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const { items: skus, nextCursor = null } = await skusAt(db, locationId, {
    limit: query.limit,
    cursor: query.cursor,
  });
  const data = [...(await stockValues(db, { locationId, skus, day: query.date }))];
  return { status: 200, body: { data, page: { nextCursor } } };
};
