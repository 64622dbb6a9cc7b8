import { describe, expect, it } from '@jest/globals';
import { rejectionOf, type RejectionReason } from './rejection.ts';
import { levelOf, type StockBucket, type StockHead } from './stock.ts';

const movement = {
  type: 'opening',
  reference: 'test',
  actor: 'test',
  at: '2026-11-23T02:00:00.000Z',
} as const;
const place = { sku: 'SHIRT', locationId: 'jakarta', version: 1, movement };

/** 12 on hand: 2 of this order, 1 of another, 1 damaged, 8 available in two buckets. */
const head: StockHead = { ...place, bucket: '0', available: 5, onHand: 12, unavailable: 1, committed: 3 };
const shard: StockBucket = { ...place, bucket: '1', available: 3 };

const after = (reason: RejectionReason) => {
  const changes = rejectionOf([head, shard], reason, 2);
  const of = (bucket: string) => changes.find((change) => change.bucket === bucket);
  const level = levelOf([
    {
      ...head,
      available: head.available + (of('0')?.available ?? 0),
      onHand: head.onHand + (of('0')?.onHand ?? 0),
      unavailable: head.unavailable + (of('0')?.unavailable ?? 0),
      committed: 1,
    } as StockHead,
    { ...shard, available: shard.available + (of('1')?.available ?? 0) },
  ]);
  const { onHand, available, unavailable, committed, reserved } = level ?? {};
  return { onHand, available, unavailable, committed, reserved };
};

describe('rejecting two units that an order was promised', () => {
  it('leaves nothing to sell when the shelf is empty, and keeps what others were promised', () => {
    expect(after('not_in_stock')).toEqual({
      onHand: 2,
      available: 0,
      unavailable: 1,
      committed: 1,
      reserved: 0,
    });
  });

  it('takes them off on hand when the count was wrong by them, and sells the rest', () => {
    expect(after('mismatch')).toEqual({
      onHand: 10,
      available: 8,
      unavailable: 1,
      committed: 1,
      reserved: 0,
    });
  });

  it.each(['damaged', 'display'] as const)(
    'keeps them on hand but not for sale when they are %s',
    (reason) => {
      expect(after(reason)).toEqual({ onHand: 12, available: 8, unavailable: 3, committed: 1, reserved: 0 });
    },
  );
});
