import type { AtpTerms } from './atp.ts';
import { isHead, levelOf, poolOf, type StockBucket } from './stock.ts';

/** The terms of what a channel may promise of a SKU at a location, from its buckets; all zero where it was never stocked. */
export const termsFor = (channel: string, buckets: readonly StockBucket[]): AtpTerms => {
  const level = levelOf(buckets);
  const head = buckets.find(isHead);
  const others = buckets.filter(({ bucket }) => poolOf(bucket) !== undefined && poolOf(bucket) !== channel);
  return {
    onHand: level?.onHand ?? 0,
    reserved: level?.reserved ?? 0,
    committed: level?.committed ?? 0,
    unavailable: level?.unavailable ?? 0,
    safetyStock: level?.safetyStock ?? 0,
    backordered: head?.backordered ?? 0,
    poolsOfOthers: others.reduce((sum, { available }) => sum + Math.max(0, available), 0),
    buffer: head?.rules?.[channel]?.hidden ?? 0,
  };
};
