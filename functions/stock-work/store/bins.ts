import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { Bin, SkuBin } from '../model/put-away.ts';
import { stockWorkItems } from '../table.ts';

const { bin, skuBin } = stockWorkItems.items;

export const readBinsGrants = [mayRead(bin), mayRead(skuBin)];
export const saveBinsGrants = [may(bin, 'PutItem'), may(skuBin, 'PutItem')];

export const binKey = (locationId: string, binId: string): Key => ({
  table: 'inventory',
  pk: `BINS#${locationId}`,
  sk: binId,
});
export const skuBinKey = (locationId: string, sku: string): Key => ({
  table: 'inventory',
  pk: `BIN-OF#${locationId}`,
  sk: sku,
});

export const binsAt = (db: Database, locationId: string): Promise<readonly Bin[]> =>
  queryAll<Bin>(db, 'inventory', `BINS#${locationId}`);

export const placedSkusAt = (db: Database, locationId: string): Promise<readonly SkuBin[]> =>
  queryAll<SkuBin>(db, 'inventory', `BIN-OF#${locationId}`);
