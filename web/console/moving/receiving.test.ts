import { describe, expect, it } from '@jest/globals';
import { excessOf, receivedLines } from './receiving.ts';

describe('a delivery that was scanned', () => {
  it('is booked in with its damaged units, never more than came', () => {
    expect(receivedLines({ A: 3, B: 1, C: 0 }, { A: 1, B: 4 })).toEqual([
      { sku: 'A', quantity: 3, damaged: 1 },
      { sku: 'B', quantity: 1, damaged: 1 },
    ]);
  });

  it('needs a reason where more came than was expected', () => {
    expect(excessOf({ A: 3, B: 1, C: 1 }, { A: 3, B: 0 })).toEqual(['B', 'C']);
  });
});
