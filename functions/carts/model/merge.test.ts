import { describe, expect, it } from '@jest/globals';
import type { CartLine } from './cart.ts';
import { mergeLines, type MergePolicy } from './merge.ts';

const line = (sku: string, quantity: number): CartLine => ({
  lineId: `ln_${sku}`,
  sku,
  quantity,
  unitPrice: 1000,
  priceId: 'base',
  name: sku,
});
const guest = [line('A', 2)];
const existing = [line('A', 1), line('B', 1)];
const plenty = () => 100;

const merged = (policy: MergePolicy, available: (sku: string) => number = plenty) =>
  Object.fromEntries(
    mergeLines(policy, { guest, existing }, available).map(({ sku, quantity }) => [sku, quantity]),
  );

describe('merging a guest’s cart {A:2} into the customer’s {A:1, B:1}', () => {
  it.each<[MergePolicy, Record<string, number>]>([
    ['sum', { A: 3, B: 1 }],
    ['guest', { A: 2 }],
    ['existing', { A: 1, B: 1 }],
    ['guest-if-existing-empty', { A: 1, B: 1 }],
    ['merge', { A: 2, B: 1 }],
  ])('by the policy %s gives %j', (policy, expected) => {
    expect(merged(policy)).toEqual(expected);
  });

  it('adds only what there is stock for', () => {
    expect(merged('sum', () => 2)).toEqual({ A: 2, B: 1 });
  });

  it('keeps what the customer already had, even when it is sold out meanwhile', () => {
    expect(merged('sum', () => 0)).toEqual({ A: 1, B: 1 });
  });

  it('takes the guest’s cart when the customer’s is empty', () => {
    expect(mergeLines('guest-if-existing-empty', { guest, existing: [] }, plenty)).toEqual(guest);
  });
});
