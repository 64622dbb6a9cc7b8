import type { Key } from '#shared/dynamodb/database.ts';

export const couponKey = (code: string): Key => ({ table: 'catalog', pk: `CP#${code}`, sk: 'A' });
export const couponUseKey = (code: string, shard: number): Key => ({
  table: 'catalog',
  pk: `CP#${code}`,
  sk: `U#${shard}`,
});
export const promotionUseKey = (promotionId: string, shard: number): Key => ({
  table: 'catalog',
  pk: `PU#${promotionId}`,
  sk: `U#${shard}`,
});
export const customerUseKey = (promotionId: string, customer: string): Key => ({
  table: 'orders',
  pk: `PC#${promotionId}#${customer}`,
  sk: 'A',
});

/** The keys of all shards of a counter. */
export const shardKeys = (count: number, keyOf: (shard: number) => Key): readonly Key[] =>
  Array.from({ length: count }, (_, shard) => keyOf(shard));
