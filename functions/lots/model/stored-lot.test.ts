import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysLeft, markdownAt, type LotRules } from './lot-rules.ts';
import { planLots, type StoredLot } from './stored-lot.ts';

const NOW = Date.parse('2026-11-30T12:00:00.000Z');

const rules: LotRules = {
  sku: 'JAMU',
  version: 1,
  lots: 'required',
  expiry: 'required',
  serials: 'none',
  leastLifeDays: 7,
  channels: { market: 60 },
  markdowns: [
    { daysLeft: 30, percent: 10 },
    { daysLeft: 14, percent: 30 },
  ],
};

const lotOf = (
  lot: string,
  expiresOn: string | undefined,
  quantity: number,
  recallId?: string,
): StoredLot => ({
  sku: 'JAMU',
  locationId: 'jakarta',
  lot,
  expiresOn,
  quantity,
  recallId,
  version: 1,
  receivedAt: '2026-11-01T00:00:00.000Z',
});

const taken = (lots: readonly StoredLot[], quantity: number, channel = 'web', scanned = {}) => {
  const { takes, missing } = planLots(lots, { quantity, channel, scanned }, rules, NOW);
  return { takes: takes.map((take) => [take.lot.lot, take.quantity]), missing };
};

describe('lots of units that leave', () => {
  const lots = [
    lotOf('LATE', '2027-06-01', 10),
    lotOf('SOON', '2026-12-20', 3),
    lotOf('TOO-SOON', '2026-12-05', 5),
    lotOf('RECALLED', '2026-12-10', 5, 'rec-1'),
  ];

  it('are those that expire first, but not too soon and not recalled', () => {
    expect(taken(lots, 4)).toEqual({
      takes: [
        ['SOON', 3],
        ['LATE', 1],
      ],
      missing: 0,
    });
  });

  it('have longer to live in a channel that asks for more', () => {
    expect(taken(lots, 4, 'market').takes).toEqual([['LATE', 4]]);
  });

  it('are those that the picker scanned, as long as they may be sold', () => {
    expect(taken(lots, 2, 'web', { LATE: 1, 'TOO-SOON': 1 }).takes).toEqual([
      ['LATE', 1],
      ['SOON', 1],
    ]);
  });

  it('are missing when nothing that may be sold is left', () => {
    expect(taken(lots, 20)).toMatchObject({ missing: 7 });
  });

  it('add up to what left, never more than a lot has, and never skip one that expires earlier', () => {
    const lot = fc.record({
      days: fc.integer({ min: -10, max: 90 }),
      quantity: fc.nat(9),
      recalled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 8 }), fc.integer({ min: 1, max: 30 }), (made, quantity) => {
        const all = made.map((each, at) =>
          lotOf(
            `L${at}`,
            new Date(NOW + each.days * 86_400_000).toISOString().slice(0, 10),
            each.quantity,
            each.recalled ? 'r' : undefined,
          ),
        );
        const { takes, missing } = planLots(all, { quantity, channel: 'web' }, rules, NOW);
        const last = takes.at(-1)?.lot;
        const units = takes.reduce((sum, take) => sum + take.quantity, 0);
        expect(units + missing).toBe(quantity);
        for (const take of takes) {
          expect(take.quantity).toBeLessThanOrEqual(take.lot.quantity);
          expect(take.lot.recallId).toBeUndefined();
          expect(daysLeft(take.lot.expiresOn ?? '', NOW)).toBeGreaterThanOrEqual(7);
          if (take.lot !== last) expect(take.quantity).toBe(take.lot.quantity);
        }
      }),
      { numRuns: 2000, seed: 17 },
    );
  });
});

it('a markdown is proposed from the day on that the rules name', () => {
  expect([31, 30, 14, 0].map((days) => markdownAt(rules, days))).toEqual([0, 10, 30, 30]);
});
