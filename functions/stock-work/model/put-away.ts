import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** A shelf of a location. */
export interface Bin extends Versioned {
  readonly binId: string;
  readonly locationId: string;
  /** Where on the walk through the location it is; the lowest is nearest to the packing table. */
  readonly walkOrder: number;
  readonly zone?: string;
  /** SKUs that it has room for. */
  readonly maxSkus: number;
}

/** The bin of a SKU at a location. */
export interface SkuBin extends Versioned {
  readonly sku: string;
  readonly locationId: string;
  readonly binId: string;
}

export interface PutAway {
  readonly sku: string;
  /** Absent: no bin has room. */
  readonly binId?: string;
  readonly unitsPerWeek: number;
  /** True: it has this bin already. */
  readonly isKept: boolean;
}

export const walkOrderOf = (
  a: Pick<Bin, 'walkOrder' | 'binId'>,
  b: Pick<Bin, 'walkOrder' | 'binId'>,
): number => a.walkOrder - b.walkOrder || (a.binId < b.binId ? -1 : 1);

/** SKUs keep the bin they have; the others get the free bins nearest to the packing table, best sellers first. */
export const planPutAway = (
  skus: readonly { readonly sku: string; readonly unitsPerWeek: number }[],
  bins: readonly Bin[],
  placed: readonly SkuBin[],
): readonly PutAway[] => {
  const room = new Map(bins.map(({ binId, maxSkus }) => [binId, maxSkus]));
  for (const { binId } of placed) room.set(binId, (room.get(binId) ?? 0) - 1);
  const walk = bins.toSorted(walkOrderOf);
  return skus
    .toSorted((a, b) => b.unitsPerWeek - a.unitsPerWeek || (a.sku < b.sku ? -1 : 1))
    .map(({ sku, unitsPerWeek }) => {
      const kept = placed.find((each) => each.sku === sku)?.binId;
      if (kept !== undefined) return { sku, binId: kept, unitsPerWeek, isKept: true };
      const free = walk.find(({ binId }) => (room.get(binId) ?? 0) > 0)?.binId;
      if (free !== undefined) room.set(free, (room.get(free) ?? 0) - 1);
      return { sku, binId: free, unitsPerWeek, isKept: false };
    });
};
