import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planTakes, type Source } from './plan-takes.ts';

const source = (locationId: string, sellable: number, sku = 'SHIRT', bucket = '0'): Source => ({
  sku,
  locationId,
  bucket,
  sellable,
  floor: 0,
});
const line = (quantity: number, lineId = 'l1', sku = 'SHIRT') => ({ lineId, sku, quantity });

describe('choosing where the goods of an order come from', () => {
  it('takes a line whole from the first location that has all of it', () => {
    const plan = planTakes([line(3)], [source('warehouse', 2), source('jakarta', 3), source('bandung', 9)]);

    expect(plan).toMatchObject({
      kind: 'planned',
      lines: [{ takes: [{ locationId: 'jakarta', quantity: 3 }] }],
    });
  });

  it('splits a line over locations in their order when no single one has all of it', () => {
    const plan = planTakes([line(4)], [source('warehouse', 2), source('jakarta', 3)]);

    expect(plan).toMatchObject({
      kind: 'planned',
      lines: [
        {
          takes: [
            { locationId: 'warehouse', quantity: 2 },
            { locationId: 'jakarta', quantity: 2 },
          ],
        },
      ],
    });
  });

  it('sums the same SKU over lines before it says there is enough', () => {
    const plan = planTakes([line(2, 'single'), line(2, 'in-a-kit')], [source('warehouse', 3)]);

    expect(plan).toEqual({
      kind: 'short',
      shortages: [{ lineId: 'in-a-kit', sku: 'SHIRT', quantity: 2, available: 1 }],
    });
  });

  it('splits a line over buckets of one location, the fullest first', () => {
    const plan = planTakes(
      [line(5)],
      [source('warehouse', 2, 'SHIRT', '0'), source('warehouse', 4, 'SHIRT', '1')],
    );

    expect(plan).toMatchObject({
      kind: 'planned',
      lines: [
        {
          takes: [
            { bucket: '1', quantity: 4 },
            { bucket: '0', quantity: 1 },
          ],
        },
      ],
    });
  });

  it('never takes more than there is, and refuses only when the sum is short', () => {
    const sku = fc.constantFrom('A', 'B');
    const sources = fc.uniqueArray(
      fc.record({
        sku,
        locationId: fc.constantFrom('x', 'y', 'z'),
        bucket: fc.constantFrom('0', '1', 'pool-web'),
        sellable: fc.nat(5),
        floor: fc.constant(0),
      }),
      { selector: (s) => `${s.sku}${s.locationId}${s.bucket}` },
    );
    const lines = fc.array(fc.record({ lineId: fc.uuid(), sku, quantity: fc.integer({ min: 1, max: 6 }) }), {
      minLength: 1,
      maxLength: 4,
    });

    fc.assert(
      fc.property(lines, sources, (wanted, given) => {
        const plan = planTakes(wanted, given);
        const total = (of: string) =>
          given.filter((s) => s.sku === of).reduce((sum, s) => sum + s.sellable, 0);
        const asked = (of: string) =>
          wanted.filter((w) => w.sku === of).reduce((sum, w) => sum + w.quantity, 0);
        expect(plan.kind === 'planned').toBe(['A', 'B'].every((of) => asked(of) <= total(of)));
        if (plan.kind === 'short') return;
        for (const s of given) {
          const taken = plan.lines
            .flatMap(({ takes }) => takes)
            .filter((t) => t.sku === s.sku && t.locationId === s.locationId && t.bucket === s.bucket);
          expect(taken.reduce((sum, t) => sum + t.quantity, 0)).toBeLessThanOrEqual(s.sellable);
        }
      }),
    );
  });
});
