import type { Allocation } from './order.ts';

interface Units {
  sku?: string;
  locationId: string;
  quantity: number;
}

/** Allocations added up by location, and by part where the line is a kit: buckets are inventory's own affair. */
export const unitsByLocation = (allocations: readonly Allocation[]): Units[] => {
  const units = new Map<string, Units>();
  for (const { sku, locationId, quantity } of allocations) {
    const key = JSON.stringify([sku, locationId]);
    const before = units.get(key)?.quantity ?? 0;
    units.set(key, { sku, locationId, quantity: before + quantity });
  }
  return [...units.values()];
};
