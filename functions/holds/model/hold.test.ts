import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverage } from './hold.ts';

const take = (sku: string, quantity: number, locationId = 'jakarta') => ({
  sku,
  locationId,
  bucket: '0',
  quantity,
});
const hold = (...takes: ReturnType<typeof take>[]) => ({
  lines: takes.map((each) => ({ sku: each.sku, quantity: each.quantity, takes: [each] })),
});

describe('spending a hold on an order', () => {
  it('gives its units to the lines, and tells what they still need', () => {
    const { covered, missing, leftover } = coverage(
      [{ lineId: 'l1', sku: 'A', quantity: 3 }],
      hold(take('A', 2)),
    );

    expect([covered.get('l1'), missing, leftover]).toEqual([
      [take('A', 2)],
      [{ lineId: 'l1', sku: 'A', quantity: 1 }],
      [],
    ]);
  });

  it('leaves over what no line asks for', () => {
    const { leftover } = coverage(
      [{ lineId: 'l1', sku: 'A', quantity: 1 }],
      hold(take('A', 2), take('B', 1)),
    );

    expect(leftover).toEqual([take('A', 1), take('B', 1)]);
  });

  it('never loses or invents a unit', () => {
    const sku = fc.constantFrom('A', 'B');
    fc.assert(
      fc.property(
        fc.array(fc.record({ lineId: fc.uuid(), sku, quantity: fc.integer({ min: 1, max: 5 }) }), {
          maxLength: 4,
        }),
        fc.array(
          fc.record({
            sku,
            locationId: fc.constantFrom('x', 'y'),
            bucket: fc.constant('0'),
            quantity: fc.integer({ min: 1, max: 5 }),
          }),
          { maxLength: 4 },
        ),
        (wanted, takes) => {
          const { covered, missing, leftover } = coverage(wanted, hold(...takes));
          const units = (of: readonly { quantity: number }[]) =>
            of.reduce((sum, { quantity }) => sum + quantity, 0);
          const used = [...covered.values()].flat();
          expect(units(used) + units(leftover)).toBe(units(takes));
          expect(units(used) + units(missing)).toBe(units(wanted));
          for (const { sku: short } of missing)
            expect(leftover.some((rest) => rest.sku === short)).toBe(false);
        },
      ),
    );
  });
});
