import { describe, expect, it } from '@jest/globals';
import { generatedDemand } from '../../../bench/planning/demand-generator.ts';
import { forecastFigures } from '../../../bench/planning/measure-forecasts.ts';
import { chooseForecast } from './choose-forecast.ts';
import { abcOf, xyzOf } from './classes.ts';
import { cleanedDemand } from './demand.ts';
import { accuracyOf } from './forecast-accuracy.ts';
import { crostonSba, holtWinters, seasonalNaive, tsb } from './forecast-methods.ts';
import { DEFAULT_SETTINGS, planSku } from './plan.ts';
import { economicOrderQuantity, reorderPointOf, safetyStockOf, zOf } from './reorder.ts';
import { suggestAction } from './suggestion.ts';
import { daysByWeek, weekOf } from './weeks.ts';

const week = (units: number, more: object = {}) => ({ units, promoted: 0, outDays: 0, ...more });

describe('how much is ordered, and when', () => {
  it('is 775 units at 12,000 a year, Rp 150,000 an order and Rp 6,000 a unit and year', () => {
    expect(Math.round(economicOrderQuantity(12_000, 150_000, 6_000) ?? 0)).toBe(775);
    expect(12_000 / 775).toBeCloseTo(15.5, 1);
  });

  it('has no economic quantity when holding costs nothing, and none of nothing', () => {
    expect(economicOrderQuantity(12_000, 150_000, 0)).toBeUndefined();
    expect(economicOrderQuantity(0, 150_000, 6_000)).toBe(0);
  });

  it('keeps 142 units of safety stock and orders at 422', () => {
    const demand = { mean: 40, deviation: 12 };
    const lead = { mean: 7, deviation: 2 };
    const safetyStock = safetyStockOf(1.645, demand, lead);

    expect(Math.round(safetyStock)).toBe(142);
    expect(Math.round(reorderPointOf(demand, lead, safetyStock))).toBe(422);
  });

  it.each([
    [0.5, 0],
    [0.9, 1.2816],
    [0.95, 1.6449],
    [0.99, 2.3263],
  ])('takes the z of a service level of %p as %p', (level, z) => {
    expect(zOf(level)).toBeCloseTo(z, 4);
  });
});

describe('classes of SKUs', () => {
  it('are A, A, B, B, C for 50, 30, 10, 6 and 4', () => {
    const skus = [50, 30, 10, 6, 4].map((value, at) => ({ sku: `S${at}`, value }));

    expect([...abcOf(skus).values()]).toEqual(['A', 'A', 'B', 'B', 'C']);
    expect([...abcOf([{ sku: 'N', value: 0 }]).values()]).toEqual(['C']);
  });

  it('are X, Y and Z by how much demand varies', () => {
    expect([xyzOf([10, 11, 9]), xyzOf([0, 10, 20]), xyzOf([0, 0, 30]), xyzOf([])]).toEqual([
      'X',
      'Y',
      'Z',
      'Z',
    ]);
  });
});

describe('demand', () => {
  it('is what would have sold: sold-out days are scaled up, promotions taken out', () => {
    const weeks = [week(10), week(12), week(6, { outDays: 3 }), week(0, { outDays: 7 }), week(11)];
    const promoted = [week(10), week(30, { promoted: 30 }), week(12)];

    expect(cleanedDemand(weeks).map(({ units }) => units)).toEqual([10, 12, 10.5, 10.75, 11]);
    expect(cleanedDemand(promoted)).toEqual([{ units: 10 }, { units: 11, mark: 'promotion' }, { units: 12 }]);
  });

  it('knows the days of each week between two instants', () => {
    const saturday = Date.parse('2026-11-28T12:00:00.000Z');
    const tuesday = Date.parse('2026-12-01T00:00:00.000Z');

    expect(daysByWeek(saturday, tuesday)).toEqual([
      [weekOf(saturday), 1.5],
      [weekOf(saturday) + 1, 1],
    ]);
  });
});

describe('a forecast', () => {
  it('repeats last year as the baseline', () => {
    const year = Array.from({ length: 60 }, (_, at) => at);

    expect(seasonalNaive(year, 3)).toEqual([8, 9, 10]);
    expect(seasonalNaive([4, 5], 2)).toEqual([5, 5]);
  });

  it('of four sales in twenty weeks is near one a week, and not always 0', () => {
    const sparse = [0, 0, 0, 5, 0, 0, 0, 0, 3, 0, 0, 0, 0, 8, 0, 0, 0, 0, 4, 0];

    for (const method of [crostonSba, tsb]) {
      const [units = 0] = method(sparse, 1) ?? [];
      expect(units).toBeGreaterThan(0.6);
      expect(units).toBeLessThan(1.4);
    }
    expect(accuracyOf(sparse, new Array<number>(20).fill(0), 1)).toMatchObject({ wape: 1, bias: -1 });
    expect(accuracyOf(sparse, new Array<number>(20).fill(1), 1)).toMatchObject({ wape: 1.6, bias: 0 });
  });

  it('follows a yearly wave with a trend', () => {
    const wave = (t: number): number => 50 + 0.2 * t + 20 * Math.sin((2 * Math.PI * t) / 52);
    const known = Array.from({ length: 78 }, (_, t) => wave(t));
    const ahead = holtWinters(known, 13) ?? [];

    for (const [step, units] of ahead.entries()) expect(Math.abs(units - wave(78 + step))).toBeLessThan(4);
  });

  it('of one week is that week, and of none is nothing', () => {
    expect(chooseForecast([7], 2)).toMatchObject({ weeks: [7, 7], tested: [] });
    expect(chooseForecast([], 2)).toMatchObject({ weeks: [0, 0], deviation: 0 });
  });

  it('beats the baseline on made-up demand it has not seen, overall and on each kind, without bias', () => {
    const all = generatedDemand();
    const groups = [
      all,
      ...(['seasonal', 'trending', 'intermittent'] as const).map((kind) =>
        all.filter((each) => each.kind === kind),
      ),
    ];

    for (const group of groups) {
      const { mase, naiveMase, bias } = forecastFigures(group);
      expect(mase).toBeLessThan(naiveMase);
      expect(Math.abs(bias)).toBeLessThanOrEqual(0.1);
    }
  });
});

describe('a plan', () => {
  const inputs = {
    demand: Array.from({ length: 20 }, () => week(14)),
    settings: { ...DEFAULT_SETTINGS, orderCost: 1000 },
    leadTime: { meanDays: 7, spreadDays: 0 },
    unitCost: 100,
    available: 10,
    incoming: 0,
  };

  it('orders at the reorder point, and explains each figure', () => {
    const plan = planSku(inputs);

    expect(plan).toMatchObject({ unitsPerDay: 2, safetyStock: 0, reorderPoint: 14, position: 10 });
    expect(plan.orderQuantity).toBe(Math.round(Math.sqrt((2 * 730 * 1000) / 20)));
    expect(plan.needed).toBe(4 + plan.orderQuantity);
    expect(planSku({ ...inputs, incoming: plan.needed }).needed).toBe(0);
    expect(plan.reasons.map(({ term }) => term)).toEqual([
      'history',
      'demandPerDay',
      'demandDeviation',
      'leadTime',
      'z',
      'safetyStock',
      'reorderPoint',
      'position',
      'orderQuantity',
      'needed',
    ]);
  });

  it('orders nothing while enough is there or on its way, or when nothing sells', () => {
    expect(planSku({ ...inputs, incoming: 5 }).needed).toBe(0);
    expect(planSku({ ...inputs, demand: [] }).needed).toBe(0);
  });

  it('needs more when demand is expected to grow', () => {
    expect(planSku({ ...inputs, demandFactor: 3 }).reorderPoint).toBe(42);
  });
});

describe('a suggestion', () => {
  const terms = (supplierId: string, unitCost: number) => ({
    supplierId,
    sku: 'A',
    version: 1,
    unitCost,
    packSize: 12,
    minimumQuantity: 24,
    priceBreaks: [],
  });

  it('moves what another location can spare before it buys', () => {
    const spare = [
      { locationId: 'bandung', units: 30 },
      { locationId: 'solo', units: 8 },
    ];

    expect(suggestAction(20, spare, [terms('weaver', 100)])).toMatchObject({
      kind: 'transfer',
      fromLocationId: 'bandung',
      quantity: 20,
    });
  });

  it('buys whole packs from the cheapest supplier when little is to spare', () => {
    const spare = [{ locationId: 'solo', units: 8 }];

    expect(suggestAction(20, spare, [terms('weaver', 100), terms('dyer', 90)])).toMatchObject({
      kind: 'purchase',
      supplierId: 'dyer',
      quantity: 24,
      unitCost: 90,
    });
    expect(suggestAction(20, [], [])).toBeUndefined();
    expect(suggestAction(0, spare, [terms('weaver', 100)])).toBeUndefined();
  });
});
