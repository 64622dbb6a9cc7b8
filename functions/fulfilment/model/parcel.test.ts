import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSscc, reported, reportedStatuses, type PackedParcel, type ParcelReport } from './parcel.ts';

const parcel: PackedParcel = { parcelId: 'ord_1-1-p1', lines: [], status: 'shipped', labels: 1, reports: [] };
const report = (status: ParcelReport['status'], hour: number): ParcelReport => ({
  status,
  at: new Date(Date.UTC(2026, 10, 23, hour)).toISOString(),
});

describe('what carriers report of a parcel', () => {
  it('has the same outcome in whatever order it comes, and however often', () => {
    const early = reportedStatuses.filter((status) => status !== 'delivered' && status !== 'returned');
    const history = fc.array(fc.record({ status: fc.constantFrom(...early), hour: fc.nat(20) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(history, fc.boolean(), fc.infiniteStream(fc.nat()), (steps, isDelivered, dice) => {
        const told = [
          ...steps.map(({ status, hour }, at) => ({
            ...report(status, hour),
            at: `${report(status, hour).at.slice(0, 17)}${String(at).padStart(2, '0')}.000Z`,
          })),
          ...(isDelivered ? [report('delivered', 22)] : []),
        ];
        const shuffled = [...told, ...told]
          .map((each) => [dice.next().value, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);

        const inOrder = told.toSorted((a, b) => (a.at < b.at ? -1 : 1)).reduce(reported, parcel);
        const inAnyOrder = shuffled.reduce(reported, parcel);

        expect(inAnyOrder).toEqual(inOrder);
        if (isDelivered) expect(inAnyOrder.status).toBe('delivered');
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps what was delivered, whatever comes late', () => {
    const delivered = reported(parcel, report('delivered', 10));

    expect(reported(delivered, report('returned', 12)).status).toBe('delivered');
    expect(reported(delivered, report('in_transit', 8)).status).toBe('delivered');
  });
});

describe('an SSCC', () => {
  it('has 18 digits with the check digit of GS1', () => {
    // The example of GS1’s General Specifications.
    expect(isSscc('106141412345678908')).toBe(true);
    expect(isSscc('106141412345678907')).toBe(false);
    expect(isSscc('10614141234567890')).toBe(false);
  });
});
