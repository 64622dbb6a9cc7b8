import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyWishList, MAX_WISHES, merged, withLine, type WishListLine } from './wish-list.ts';

const line = (sku: string, quantity = 1): WishListLine => ({
  sku,
  quantity,
  kind: 'wish',
  addedAt: '2026-11-23T03:00:00.000Z',
});

describe('a wish list', () => {
  it('is joined by a guest’s list once, however often that is done: the larger quantity stays', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ sku: fc.constantFrom('A', 'B', 'C'), quantity: fc.integer({ min: 1, max: 9 }) }),
        ),
        fc.array(
          fc.record({ sku: fc.constantFrom('B', 'C', 'D'), quantity: fc.integer({ min: 1, max: 9 }) }),
        ),
        (mine, guest) => {
          const lines = guest.map(({ sku, quantity }) => line(sku, quantity));
          const own = mine.reduce(
            (list, { sku, quantity }) => withLine(list, line(sku, quantity)) ?? list,
            emptyWishList('ayu'),
          );
          const once = merged(own, lines) ?? own;

          expect(merged(once, lines)).toBeUndefined();
          const quantityOf = (all: readonly WishListLine[], sku: string) =>
            Math.max(0, ...all.filter((each) => each.sku === sku).map(({ quantity }) => quantity));
          for (const sku of ['A', 'B', 'C', 'D'])
            expect(quantityOf(once.lines, sku)).toBe(
              Math.max(quantityOf(own.lines, sku), quantityOf(lines, sku)),
            );
        },
      ),
    );
  });

  it('takes no more than its limit from a guest, and loses none of its own', () => {
    const own = {
      ...emptyWishList('ayu'),
      lines: Array.from({ length: MAX_WISHES }, (_, at) => line(`S${at}`)),
    };

    expect(merged(own, [line('NEW'), line('S0', 5)])?.lines).toMatchObject({
      0: { sku: 'S0', quantity: 5 },
      length: MAX_WISHES,
    });
  });
});
