import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compared } from './compare.ts';
import type { MoneyMovement, SettledRow } from './settlement.ts';

const DAY = '2026-11-30';

const movement = (orderId: string, amount: number, more: Partial<MoneyMovement> = {}): MoneyMovement => ({
  orderId,
  kind: 'capture',
  channel: 'web',
  amount,
  currency: 'IDR',
  ...more,
});
const row = (reference: string, amount: number, more: Partial<SettledRow> = {}): SettledRow => ({
  row: 2,
  kind: 'capture',
  reference,
  amount,
  fee: 0,
  day: DAY,
  ...more,
});

describe('a settlement file beside the ledger', () => {
  it('matches what both say, shares of one payment together', () => {
    const found = compared(
      [row('a', 131_000, { fee: 3_000 }), row('a', 111_000), row('b', 5_000, { kind: 'refund' })],
      [movement('a', 242_000), movement('b', 5_000, { kind: 'refund', channel: 'app' })],
      [],
    );

    expect(found).toMatchObject({ rows: 3, matched: 2, differences: [] });
    expect(found.channels).toEqual([
      { channel: 'app', gross: 0, refunds: 5_000, chargebacks: 0, fees: 0, net: -5_000 },
      { channel: 'web', gross: 242_000, refunds: 0, chargebacks: 0, fees: 3_000, net: 239_000 },
    ]);
  });

  it('names what is missing on either side, and what differs', () => {
    const { differences } = compared(
      [row('a', 100), row('b', 200), row('x', 50, { kind: 'other', row: 9 })],
      [movement('b', 201), movement('c', 300)],
      [],
    );

    expect(differences).toEqual([
      { kind: 'missing_here', reference: 'x', there: 50, row: 9 },
      { kind: 'missing_here', reference: 'a#capture', there: 100, row: 2 },
      { kind: 'amount_differs', reference: 'b#capture', here: 201, there: 200, row: 2 },
      { kind: 'missing_there', reference: 'c#capture', here: 300 },
    ]);
  });

  it('matches what banks took back, and what was won, beside the payment they are about', () => {
    const dispute = { kind: 'chargeback', fee: 15 } as const;
    const found = compared(
      [row('a', 60, dispute), row('b', 40, { kind: 'chargeback_won' }), row('c', 9, dispute)],
      [movement('a', 60, { kind: 'chargeback' }), movement('b', 40, { kind: 'chargeback_won' })],
      [],
    );

    expect(found.differences).toEqual([
      { kind: 'missing_here', reference: 'c#chargeback', there: 9, row: 2 },
    ]);
    expect(found.channels).toContainEqual({
      channel: 'web',
      gross: 0,
      refunds: 0,
      chargebacks: 20,
      fees: 15,
      net: -35,
    });
  });

  it('finds a row of midnight with the ledger of the next day, and does not miss that day here', () => {
    expect(compared([row('a', 100)], [], [movement('a', 100), movement('z', 9)])).toMatchObject({
      matched: 1,
      differences: [],
    });
  });

  it('counts payouts and fees beside payments, which no order explains', () => {
    const found = compared(
      [row('po_1', 900, { kind: 'payout' }), row('fee_1', 0, { kind: 'fee', fee: 25 })],
      [],
      [],
    );

    expect(found).toMatchObject({ payouts: 900, differences: [] });
    expect(found.channels).toMatchObject([{ channel: 'unknown', fees: 25, net: -25 }]);
  });

  it('explains the whole distance between file and ledger by its differences', () => {
    const side = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 99 })),
    );
    fc.assert(
      fc.property(side, side, (ledger, file) => {
        const { differences, matched } = compared(
          file.map(([id, amount]) => row(id, amount)),
          ledger.map(([id, amount]) => movement(id, amount)),
          [],
        );
        const sum = (all: readonly (readonly [string, number])[]) =>
          all.reduce((total, [, amount]) => total + amount, 0);
        const distance = differences.reduce((total, { here = 0, there = 0 }) => total + here - there, 0);

        expect(distance).toBe(sum(ledger) - sum(file));
        expect(matched + differences.filter(({ there }) => there !== undefined).length).toBe(
          new Set(file.map(([id]) => id)).size,
        );
      }),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });
});
