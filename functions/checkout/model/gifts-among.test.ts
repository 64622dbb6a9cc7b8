import { describe, expect, it } from '@jest/globals';
import { giftsAmong } from './gifts-among.ts';
import type { Draft } from './draft-order.ts';

const lines = [
  { lineId: 'ln_1', sku: 'SHIRT' },
  { lineId: 'gift:p1', sku: 'BOX', gift: { promotionId: 'p1', name: 'Box', worth: 1 } },
] as unknown as Draft['quote']['lines'];
const draft = {
  quote: { lines } as unknown as Draft['quote'],
  wanted: [
    { lineId: 'ln_1', sku: 'SHIRT', quantity: 2 },
    { lineId: 'gift:p1', sku: 'MUG', quantity: 1 },
    { lineId: 'gift:p1', sku: 'SHIRT', quantity: 1 },
  ],
};
const short = (lineId: string, sku: string) => [{ lineId, sku, quantity: 1, available: 0 }];

describe('a gift that is gone', () => {
  it('is one whose own units, or those of a part of it, are short', () => {
    expect(giftsAmong(draft, short('gift:p1', 'MUG'))).toEqual(['BOX']);
  });

  it('gives way to goods that are paid for', () => {
    expect(giftsAmong(draft, short('ln_1', 'SHIRT'))).toEqual(['BOX']);
  });

  it('is none when other goods are short', () => {
    expect(giftsAmong(draft, short('ln_2', 'PEN'))).toEqual([]);
  });
});
