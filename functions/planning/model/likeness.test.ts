import { describe, expect, it } from '@jest/globals';
import { forecastOfNamed, forecastOfSimilar, inCostBand, type LikePlan } from './likeness.ts';
import { DEFAULT_SETTINGS, planSku } from './plan.ts';

const plan = (sku: string, weekly: number, more: Partial<LikePlan> = {}): LikePlan => ({
  sku,
  forecast: { method: 'holt_winters', weeks: new Array<number>(13).fill(weekly), deviation: 3, tested: [] },
  unitCost: 100,
  unitsOfYear: weekly * 52,
  ...more,
});

describe('a new SKU', () => {
  it('is forecast by the mean of like SKUs times its factor, less surely than any of them', () => {
    const like = forecastOfNamed([plan('A', 10), plan('B', 20)], 0.8);

    expect(like?.likeness).toEqual({ chosen: 'named', skus: ['A', 'B'], factor: 0.8 });
    expect(like?.forecast.weeks).toEqual(new Array(13).fill(12));
    // √(3² + 5²) × 0.8: their own errors, and that one sells 5 less and one 5 more than the mean.
    expect(like?.forecast.deviation).toBeCloseTo(4.665, 3);
  });

  it('is not forecast by what has no forecast of its own', () => {
    const copied = plan('C', 10);
    const like = { ...copied, forecast: { ...copied.forecast, method: 'likeness' as const } };

    expect(forecastOfNamed([like, plan('N', 0)], 1)).toBeUndefined();
    expect(inCostBand([like, plan('N', 0)], 100)).toEqual([]);
  });

  it('is like what costs two thirds to one and a half of it, the nearest first, and two of them at least', () => {
    const costs = [60, 70, 101, 149, 160].map((unitCost) => plan(`C${unitCost}`, 5, { unitCost }));
    const near = inCostBand([...costs, plan('F', 5, { unitCost: undefined })], 100);

    expect(near.map(({ sku }) => sku)).toEqual(['C101', 'C70', 'C149']);
    expect(forecastOfSimilar(near.slice(0, 1))).toBeUndefined();
    expect(forecastOfSimilar(near)?.likeness.skus).toEqual(['C101', 'C70', 'C149']);
  });

  it('is ordered by the plan that follows, which says by which SKUs', () => {
    const like = forecastOfNamed([plan('A', 14)], 1);
    const inputs = { demand: [], settings: DEFAULT_SETTINGS, available: 0, incoming: 0, like };
    const planned = planSku({ ...inputs, leadTime: { meanDays: 7, spreadDays: 0 } });

    expect(planned).toMatchObject({ unitsPerDay: 2, reorderPoint: 19, likeness: { skus: ['A'] } });
    expect(planned.reasons.find(({ term }) => term === 'demandPerDay')?.because).toBe(
      'mean forecast of A: named as like it; mean of 13 weeks / 7',
    );
  });
});
