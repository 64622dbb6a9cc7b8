import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import type { Order, OrderLine } from '../../orders/public.ts';
import { capturedOf, refundable, refundedOf } from '../../payments/model/account.ts';
import { captured, opened } from '../../payments/model/change-account.ts';
import { refundRequested, refundSettled } from '../../payments/model/refunds.ts';
import {
  exchangeBegun,
  exchangeDifference,
  exchangePaid,
  exchangeUndone,
  refundOfUnits,
  type PaymentAccount,
} from '../../payments/public.ts';

interface Books {
  order: Order;
  account: PaymentAccount;
  open: { awaited: number; lineId: string; quantity: number; wanted: number } | undefined;
  made: number;
}

const lineOf = (lineId: string, quantity: number, total: number): OrderLine => {
  const [line] = sampleOrder().lines;
  if (line === undefined) throw new Error('the sample has a line');
  const even = Math.floor(total / quantity);
  const discounts = [
    { units: quantity - 1, amount: 1000 - even },
    { units: 1, amount: 1000 - (total - even * (quantity - 1)) },
  ].filter(({ units }) => units > 0);
  return {
    ...line,
    lineId,
    quantity,
    unitPrice: 1000,
    total,
    tax: 0,
    discount: quantity * 1000 - total,
    unitDiscounts: discounts,
    allocations: [{ locationId: 'jakarta', bucket: '0', quantity, delivered: quantity }],
  };
};

const start = (quantity: number, total: number): Books => {
  const order = sampleOrder({
    status: 'paid',
    lines: [lineOf('ln_0', quantity, total)],
    totals: { goods: total, discount: 0, delivery: 0, tax: 0, total, taxIncluded: true },
  });
  const attempt = { attempt: 1, method: 'sandbox', reference: 'r', status: 'captured' } as const;
  const account = {
    orderId: 'ord_1',
    version: 1,
    currency: 'IDR',
    due: total,
    attempts: [{ ...attempt, captured: total, refunded: 0 }],
    pendingRefunds: [],
  };
  return { order, account, open: undefined, made: 0 };
};

const left = ({ order, account, open }: Books) =>
  order.lines.flatMap(({ lineId, quantity }) => {
    const gone = account.refundedUnits?.[lineId] ?? 0;
    const announced = open?.lineId === lineId ? open.quantity : 0;
    return quantity - gone - announced > 0 ? [{ lineId, quantity: quantity - gone - announced }] : [];
  });

const worthOf = (books: Books, units: readonly { lineId: string; quantity: number }[]) => {
  const worth = refundOfUnits(books.order, books.account, units);
  if (worth.kind !== 'refund') throw new Error(worth.kind);
  return worth;
};

const giveBack = (books: Books, account: PaymentAccount, amount: number): void => {
  const change = refundRequested(account, { amount, key: `k${(books.made += 1)}`, reason: 'goods_returned' });
  if (change.kind === 'too_much') throw new Error(`${amount} of ${change.refundable}`);
  books.account = change.account;
};

const steps: Record<string, (books: Books, step: { which: number; price: number; units: number }) => void> = {
  begin: (books, { which, price, units }) => {
    const can = left(books);
    const one = can[which % Math.max(1, can.length)];
    if (books.open !== undefined || one === undefined) return;
    const quantity = Math.min(units, one.quantity);
    const worth = worthOf(books, [{ ...one, quantity }]).amount;
    const difference = exchangeDifference(price, worth);
    books.account = exchangeBegun(books.account, difference).account;
    const lineId = `ln_${(books.made += 1)}`;
    books.order = { ...books.order, lines: [...books.order.lines, lineOf(lineId, 1, price)] };
    books.open = {
      awaited: difference.awaited,
      lineId: one.lineId,
      quantity,
      wanted: books.order.lines.length - 1,
    };
  },
  receive: (books, { units }) => {
    if (books.open === undefined) return;
    const { awaited, lineId, quantity } = books.open;
    const came = Math.min(units - 1, quantity);
    const worth = came === 0 ? undefined : worthOf(books, [{ lineId, quantity: came }]);
    const paid = exchangePaid(books.account, awaited, worth?.amount ?? 0);
    const { refundedUnits, refundedForUnits } = worth ?? books.account;
    books.open = undefined;
    giveBack(books, { ...books.account, ...paid.account, refundedUnits, refundedForUnits }, paid.left);
  },
  undo: (books) => {
    if (books.open === undefined) return;
    const line = books.order.lines[books.open.wanted];
    if (line === undefined || (books.account.refundedUnits?.[line.lineId] ?? 0) > 0) return;
    const cancelled = [{ lineId: line.lineId, quantity: 1 }];
    const money = exchangeUndone(books.order, books.account, { awaited: books.open.awaited, cancelled });
    books.open = undefined;
    giveBack(books, money.account, money.refund);
  },
  return: (books, { which, units }) => {
    const can = left(books).filter(
      ({ lineId }) => books.open === undefined || books.order.lines[books.open.wanted]?.lineId !== lineId,
    );
    const one = can[which % Math.max(1, can.length)];
    if (one === undefined) return;
    const worth = worthOf(books, [{ ...one, quantity: Math.min(units, one.quantity) }]);
    const { refundedUnits, refundedForUnits } = worth;
    const paid = exchangePaid(books.account, 0, worth.amount);
    giveBack(books, { ...books.account, ...paid.account, refundedUnits, refundedForUnits }, paid.left);
  },
  pay: (books) => {
    const { outstanding = 0 } = books.account;
    if (outstanding === 0) return;
    const begun = opened(books.account, { method: 'sandbox', reference: `p${(books.made += 1)}` }).account;
    const attempt = begun.attempts.at(-1);
    if (attempt === undefined) return;
    books.account = { ...captured(begun, attempt, outstanding).account, outstanding: 0 };
  },
  settle: (books) => {
    const [refund] = books.account.pendingRefunds;
    if (refund !== undefined) books.account = refundSettled(books.account, refund).account;
  },
};

const kept = ({ order, account }: Books): number =>
  order.lines.reduce((sum, { total }) => sum + total, 0) - (account.refundedForUnits ?? 0);

const holds = ({ account, ...books }: Books): boolean => {
  const { outstanding = 0, awaited = 0 } = account;
  const onItsWay = account.pendingRefunds.reduce((sum, { amount }) => sum + amount, 0);
  const money = capturedOf(account) - refundedOf(account) - onItsWay;
  return refundable(account) >= 0 && money + outstanding + awaited === kept({ account, ...books });
};

describe('any history of returns and exchanges of an order', () => {
  it('pays for exactly what is kept at each step, never refunds more than was paid, and all of it once all is back', () => {
    const step = fc.record({
      kind: fc.constantFrom(...Object.keys(steps)),
      which: fc.nat(5),
      price: fc.integer({ min: 1, max: 1000 }),
      units: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 200 }),
        fc.array(step, { maxLength: 25 }),
        (quantity, each, history) => {
          const books = start(quantity, quantity * each + (quantity > 1 ? 1 : 0));
          for (const { kind, ...how } of history) {
            steps[kind]?.(books, how);
            if (!holds(books)) return false;
          }
          // Everything comes back.
          steps['receive']?.(books, { which: 0, price: 1, units: 5 });
          steps['pay']?.(books, { which: 0, price: 1, units: 1 });
          while (left(books).length > 0) steps['return']?.(books, { which: 0, price: 1, units: 4 });
          while (books.account.pendingRefunds.length > 0)
            steps['settle']?.(books, { which: 0, price: 1, units: 1 });
          return holds(books) && refundedOf(books.account) === capturedOf(books.account);
        },
      ),
      { numRuns: 2000, seed: 20_261_130 },
    );
    expect.assertions(0);
  });
});
