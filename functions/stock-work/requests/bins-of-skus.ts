import type { Database } from '#shared/dynamodb/database.ts';
import type { Bin, SkuBin } from '../model/put-away.ts';
import { binKey } from '../store/bins.ts';

/** The bin of each SKU that has one. Without any, nothing is read. */
export const binsOfSkus = async (
  db: Pick<Database, 'getMany'>,
  placed: readonly (SkuBin | undefined)[],
): Promise<ReadonlyMap<string, Bin>> => {
  const known = placed.filter((each) => each !== undefined);
  if (known.length === 0) return new Map();
  const ids = [...new Set(known.map(({ binId }) => binId))];
  const locationId = known[0]?.locationId ?? '';
  const bins = await db.getMany<Bin>(ids.map((binId) => binKey(locationId, binId)));
  const byId = new Map(bins.flatMap((bin) => (bin === undefined ? [] : [[bin.binId, bin]])));
  return new Map(
    known.flatMap(({ sku, binId }) => {
      const bin = byId.get(binId);
      return bin === undefined ? [] : [[sku, bin]];
    }),
  );
};
