import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { levelOf } from '../model/stock/stock.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { stockView } from '../view/stock-view.ts';
import { inventoryItems } from '../table.ts';
import type { ListStock } from './contract.ts';

export const listStock: UseCase<typeof ListStock, Runtime> = async ({ params, query }, { db }) => {
  const page = await db.queryIndex<{ sku: string }>({
    index: inventoryItems.indexes.byLocation,
    partition: { stockedAt: params.locationId },
    ...query,
  });
  const all = await readBuckets(
    db,
    page.items.map(({ sku }) => ({ sku, locationId: params.locationId })),
  );
  const levels = all.flatMap((buckets) => levelOf(buckets) ?? []);
  return {
    status: 200,
    body: { data: levels.map(stockView), page: { nextCursor: page.nextCursor ?? null } },
  };
};
