import { describe, expect, it } from '@jest/globals';
import { packed } from './packing.ts';

const line = (lineId: string, picked: number) => ({
  lineId,
  sku: lineId,
  name: lineId,
  quantity: picked,
  picked,
  rejected: 0,
});
const fulfilment = { fulfilmentId: 'ord_1-1', lines: [line('a', 2), line('b', 1)] };

describe('packing what was picked', () => {
  it('puts every unit into exactly one parcel', () => {
    const result = packed(fulfilment, [
      { lines: [{ lineId: 'a', quantity: 1 }] },
      {
        lines: [
          { lineId: 'a', quantity: 1 },
          { lineId: 'b', quantity: 1 },
        ],
      },
    ]);

    expect(result).toMatchObject({
      kind: 'packed',
      parcels: [{ parcelId: 'ord_1-1-p1' }, { parcelId: 'ord_1-1-p2', lines: [{ quantity: 1 }, {}] }],
    });
  });

  it('refuses more than was picked, what is not there, and what is left out', () => {
    expect(packed(fulfilment, [{ lines: [{ lineId: 'a', quantity: 3 }] }])).toEqual({
      kind: 'too_many',
      parcel: 0,
      line: 0,
      picked: 2,
    });
    expect(packed(fulfilment, [{ lines: [{ lineId: 'c', quantity: 1 }] }]).kind).toBe('unknown');
    expect(packed(fulfilment, [{ lines: [{ lineId: 'a', quantity: 2 }] }])).toEqual({
      kind: 'left_out',
      units: [{ lineId: 'b', sku: 'b', quantity: 1 }],
    });
  });
});
