import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, scarcityOf } from './scarcity.ts';

describe('the band a shopper is shown', () => {
  it.each([
    [0, 'none'],
    [1, 'last-3'],
    [3, 'last-3'],
    [4, 'low'],
    [10, 'low'],
    [11, 'plenty'],
  ])('of %i pieces is %s where three are the last and ten are few', (units, band) => {
    expect(bandOf(units, { last: 3, low: 10 })).toBe(band);
  });

  it('always holds the true figure', () => {
    const settings = fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1000 }))
      .map(([last, more]) => ({ last, low: last + more }));
    fc.assert(
      fc.property(fc.nat(3000), settings, (units, scarcity) => {
        const bounds: Record<string, readonly [number, number]> = {
          none: [0, 0],
          [`last-${scarcity.last}`]: [1, scarcity.last],
          low: [scarcity.last + 1, scarcity.low],
          plenty: [scarcity.low + 1, Infinity],
        };
        const [from, to] = bounds[bandOf(units, scarcity)] ?? [NaN, NaN];
        return units >= from && units <= to;
      }),
    );
  });

  it('follows what the channel set, or five and twenty', () => {
    expect(scarcityOf({})).toEqual({ last: 5, low: 20 });
    expect(scarcityOf({ scarcity: { last: 2, low: 4 } })).toEqual({ last: 2, low: 4 });
  });
});
