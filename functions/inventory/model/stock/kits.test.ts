import { describe, expect, it } from '@jest/globals';
import { kitsFrom, wantedUnits } from './kits.ts';

const giftBox = {
  kit: [
    { sku: 'COFFEE', quantity: 2 },
    { sku: 'CUP', quantity: 1 },
  ],
};

describe('a kit', () => {
  it('can be sold as often as its scarcest part allows', () => {
    const stock: Record<string, number> = { COFFEE: 7, CUP: 5 };

    expect(kitsFrom(giftBox.kit, (sku) => stock[sku] ?? 0)).toBe(3);
  });

  it('asks for its parts, beside the same parts sold alone', () => {
    const lines = [
      { lineId: 'kit', sku: 'GIFT', quantity: 2 },
      { lineId: 'single', sku: 'CUP', quantity: 1 },
    ];

    expect(wantedUnits(lines, new Map([['GIFT', giftBox]]))).toEqual([
      { lineId: 'kit', sku: 'COFFEE', quantity: 4 },
      { lineId: 'kit', sku: 'CUP', quantity: 2 },
      { lineId: 'single', sku: 'CUP', quantity: 1 },
    ]);
  });
});
