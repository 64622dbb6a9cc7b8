import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { cancelledUnits, movedUnits, type Order } from '../../orders/public.ts';
import { capturedOf, emptyAccount, type PaymentAccount } from './account.ts';
import { authorised, captureRequested, captureSettled } from './captures.ts';
import { opened } from './change-account.ts';
import { blockedIn, type LedgerEntry } from './ledger.ts';
import { overpaidOf, shippedShare } from './shipped-share.ts';

const FEE = 15_000;

/** What is sold: units of a price each, of which an amount is off the whole line. */
const sold = fc.array(
  fc.record({ units: fc.integer({ min: 1, max: 4 }), price: fc.integer({ min: 1, max: 50_000 }) }),
  { minLength: 1, maxLength: 3 },
);
const step = fc.record({
  kind: fc.constantFrom('ship', 'ship', 'cancel', 'tell', 'settle'),
  line: fc.integer({ min: 0, max: 2 }),
});

const orderOf = (
  lines: readonly { readonly units: number; readonly price: number }[],
  credit: number,
): Order => {
  const goods = lines.reduce((sum, { units, price }) => sum + units * price, 0);
  const [sample] = sampleOrder().lines;
  if (sample === undefined) throw new Error('the sample has a line');
  return sampleOrder({
    status: 'confirmed',
    lines: lines.map(({ units, price }, at) => ({
      ...sample,
      lineId: `ln_${at}`,
      sku: `SKU-${at}`,
      quantity: units,
      unitPrice: price,
      total: units * price,
      tax: 0,
      allocations: [{ locationId: 'jakarta', bucket: '0', quantity: units, picked: units }],
    })),
    delivery: { method: 'ship', optionId: 'regular', fee: FEE },
    totals: { goods, discount: 0, delivery: FEE, tax: 0, total: goods + FEE, taxIncluded: true },
    credits: credit === 0 ? [] : [{ kind: 'store_credit', accountId: 'sc_1', amount: credit }],
  });
};

/** An order with its books: shipped, cancelled and captured step by step. */
const playOf = (first: Order) => {
  let order = first;
  let account: PaymentAccount = opened(emptyAccount(first), { method: 'stripe', reference: 'cs_1' }).account;
  const entries: LedgerEntry[] = [];
  const [attempt] = account.attempts;
  if (attempt !== undefined) {
    const change = authorised(account, attempt, account.due);
    account = change.account;
    entries.push(...change.entries);
  }
  let keys = 0;
  const tell = (): void => {
    const share = shippedShare(order, account);
    if (share === undefined) return;
    const change = captureRequested(account, { ...share, key: `k${(keys += 1)}` });
    if (change.kind !== 'capturing') throw new Error('a share is never refused');
    ({ account } = change);
  };
  const settle = (): void => {
    const [next] = account.pendingCaptures ?? [];
    if (next === undefined) return;
    const change = captureSettled(account, next);
    ({ account } = change);
    entries.push(...change.entries);
  };
  return {
    ship: (lineId: string): void => {
      const moved = movedUnits(order, [
        { lineId, locationId: 'jakarta', from: 'picked', to: 'shipped', quantity: 1 },
      ]);
      if (moved.kind === 'moved') ({ order } = moved);
    },
    /** Puts a unit back on its shelf and cancels it. */
    cancel: (lineId: string): void => {
      const back = movedUnits(order, [
        { lineId, locationId: 'jakarta', from: 'picked', to: 'allocated', quantity: 1 },
      ]);
      if (back.kind !== 'moved') return;
      const done = cancelledUnits(back.order, [{ lineId, quantity: 1 }]);
      const left = done.kind === 'cancelled' ? done.order.lines : [];
      if (done.kind === 'cancelled' && left.some((line) => (line.cancelled ?? 0) < line.quantity))
        ({ order } = done);
    },
    tell,
    settle,
    order: () => order,
    account: () => account,
    blocked: () => blockedIn(entries, 1),
  };
};

const keptWorth = ({ lines }: Order): number =>
  lines.reduce(
    (sum, { quantity, cancelled = 0, unitPrice }) => sum + (quantity - cancelled) * unitPrice,
    FEE,
  );

describe('what is captured of an order as its goods are sent', () => {
  it('never exceeds what was authorised, and is what was kept once everything was sent', () => {
    fc.assert(
      fc.property(
        sold,
        fc.integer({ min: 0, max: 30_000 }),
        fc.array(step, { minLength: 2, maxLength: 16 }),
        (lines, most, steps) => {
          const goods = lines.reduce((sum, { units, price }) => sum + units * price, 0);
          const first = orderOf(lines, Math.min(most, goods));
          const play = playOf(first);
          const { due } = play.account();
          let isWithin = true;
          for (const { kind, line } of steps) {
            if (kind === 'ship') play.ship(`ln_${line}`);
            if (kind === 'cancel') play.cancel(`ln_${line}`);
            if (kind === 'tell') play.tell();
            if (kind === 'settle') play.settle();
            isWithin &&= capturedOf(play.account()) <= due && play.blocked() >= 0;
          }
          for (const line of first.lines) for (let unit = 0; unit < 4; unit += 1) play.ship(line.lineId);
          play.tell();
          play.tell();
          for (let turn = 0; turn < 20; turn += 1) play.settle();

          const kept = keptWorth(play.order());
          expect(isWithin).toBe(true);
          const { credit, money } = overpaidOf(play.order(), play.account());
          expect(capturedOf(play.account())).toBe(Math.min(due, kept));
          expect(play.blocked()).toBe(0);
          expect(capturedOf(play.account()) + first.totals.total - due - credit - money).toBe(kept);
        },
      ),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });

  it('has the delivery fee with the first goods', () => {
    const play = playOf(orderOf([{ units: 2, price: 100_000 }], 0));
    play.ship('ln_0');

    expect(shippedShare(play.order(), play.account())).toEqual({ amount: 115_000, final: false });
  });

  it('is nothing before anything was sent', () => {
    const play = playOf(orderOf([{ units: 2, price: 100_000 }], 0));

    expect(shippedShare(play.order(), play.account())).toBeUndefined();
  });
});
