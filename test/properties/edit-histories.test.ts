import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import {
  editedOrder,
  isNothingLeft,
  movedUnits,
  quantitiesOf,
  unitsAt,
  worthOfReturn,
  type AddedLine,
  type Order,
  type OrderLine,
} from '../../functions/orders/public.ts';
import { capturedOf, refundedOf, type PaymentAccount } from '../../functions/payments/model/account.ts';
import { captured, opened } from '../../functions/payments/model/change-account.ts';
import { moneyOfEdit } from '../../functions/payments/model/edit-money.ts';
import { refundRequested, refundSettled } from '../../functions/payments/model/refunds.ts';
import { shippedOrder } from '../support/fulfilment-world.ts';

const step = fc.record({
  kind: fc.constantFrom('edit', 'edit', 'edit', 'pick', 'pay', 'settle'),
  which: fc.nat(9),
  fewer: fc.nat(3),
  more: fc.nat(2),
  price: fc.integer({ min: 1, max: 30_000 }),
});
const history = fc.record({
  /** What came off each unit of the first line. */
  discounts: fc.tuple(fc.nat(9_000), fc.nat(9_000), fc.nat(9_000)),
  tax: fc.nat(3_000),
  taxIncluded: fc.boolean(),
  steps: fc.array(step, { maxLength: 14 }),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;
type Step = History['steps'][number];

interface Books {
  order: Order;
  account: PaymentAccount;
  lines: number;
}

/** Cheaper than `expect`, and asked some hundred thousand times. */
const must = (what: string, holds: boolean): void => {
  if (!holds) throw new Error(`does not hold: ${what}`);
};

const isComplete = (line: OrderLine): boolean => {
  const { ordered, ...states } = quantitiesOf(line);
  const units = Object.values(states);
  return units.every((each) => each >= 0) && units.reduce((sum, each) => sum + each, 0) === ordered;
};

const line = (lineId: string, quantity: number, unitPrice: number): OrderLine => ({
  lineId,
  sku: lineId,
  productId: lineId,
  name: lineId,
  quantity,
  unitPrice,
  priceId: 'base',
  total: unitPrice * quantity,
  tax: 0,
  allocations: [{ locationId: 'jakarta', bucket: '0', quantity }],
});

const open = ({ discounts, tax, taxIncluded }: History): Books => {
  const unitDiscounts = discounts.map((amount) => ({ units: 1, amount }));
  const discount = discounts.reduce((sum, amount) => sum + amount, 0);
  const first = { ...line('a', 3, 10_000), unitDiscounts, discount, total: 30_000 - discount, tax };
  const goods = 30_000 + 14_000;
  const total = goods - discount + (taxIncluded ? 0 : tax);
  const order = shippedOrder({
    lines: [first, line('b', 2, 7_000)],
    totals: { goods, discount, delivery: 0, tax, total, taxIncluded },
  });
  const attempt = { attempt: 1, method: 'sandbox', reference: 'r1', status: 'captured' } as const;
  return {
    order,
    account: {
      orderId: order.orderId,
      version: 1,
      currency: 'IDR',
      due: total,
      attempts: [{ ...attempt, captured: total, refunded: 0 }],
      pendingRefunds: [],
    },
    lines: 0,
  };
};

const added = (books: Books, { more, price }: Step): AddedLine[] =>
  more === 0 ? [] : [{ line: line(`added-${(books.lines += 1)}`, more, price), groupId: 'g1' }];

const edit = (books: Books, each: Step): void => {
  const of = books.order.lines[each.which % books.order.lines.length];
  const cancel = each.fewer === 0 || of === undefined ? [] : [{ lineId: of.lineId, quantity: each.fewer }];
  const lines = added(books, each);
  const goods = each.more * each.price;
  const totals = { ...books.order.totals, goods, discount: 0, delivery: 0, tax: 0, total: goods };
  const done = editedOrder(books.order, { cancel, added: lines, totals, at: '2026-11-30T10:00:00.000Z' });
  if (done.kind !== 'cancelled' || isNothingLeft(done.order)) return;
  const money = moneyOfEdit(books.order, books.account, { added: goods, cancelled: cancel });
  must('money goes one way', money.refund === 0 || money.balanceDue === 0);
  const change = refundRequested(money.account, {
    amount: money.refund,
    key: `e${done.order.version}`,
    reason: 'order_cancelled',
  });
  if (change.kind === 'too_much') throw new Error('more would go back than came');
  books.order = done.order;
  books.account = change.account;
};

const pick = (books: Books, { which, more }: Step): void => {
  const of = books.order.lines[which % books.order.lines.length];
  const [place] = of === undefined ? [] : unitsAt(of);
  if (of === undefined || place === undefined || more === 0) return;
  const from = more === 1 ? ('allocated' as const) : ('picked' as const);
  const to = more === 1 ? ('picked' as const) : ('shipped' as const);
  const { lineId } = of;
  const moved = movedUnits(books.order, [{ lineId, locationId: 'jakarta', from, to, quantity: 1 }]);
  if (moved.kind === 'moved') books.order = moved.order;
};

const pay = (books: Books): void => {
  const { outstanding = 0 } = books.account;
  if (outstanding === 0) return;
  const started = opened(books.account, {
    method: 'sandbox',
    reference: `r${books.account.attempts.length + 1}`,
  });
  const attempt = started.account.attempts.at(-1);
  if (attempt === undefined) return;
  must('the balance is asked for', (attempt.asked ?? started.account.due) === outstanding);
  books.account = { ...captured(started.account, attempt, outstanding).account, outstanding: 0 };
};

const settle = (books: Books): void => {
  const [refund] = books.account.pendingRefunds;
  if (refund !== undefined) books.account = refundSettled(books.account, refund).account;
};

const take = (books: Books, each: Step): void => {
  if (each.kind === 'edit') edit(books, each);
  else if (each.kind === 'pick') pick(books, each);
  else if (each.kind === 'pay') pay(books);
  else settle(books);
};

describe('an order that is edited again and again', () => {
  it('keeps every unit in one state, and what was paid, is to be paid and goes back adds up to what is kept', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const books = open(drawn);
        for (const each of drawn.steps) {
          take(books, each);
          must('every unit is in one state', books.order.lines.every(isComplete));
          const { account, order } = books;
          const onItsWay = account.pendingRefunds.reduce((sum, { amount }) => sum + amount, 0);
          const kept = order.totals.total - worthOfReturn(order, account.refundedUnits ?? {}).amount;
          const paid = capturedOf(account) - refundedOf(account) - onItsWay;
          must('the money adds up', paid + (account.outstanding ?? 0) === kept);
          must(
            'cancelled units are worth money once',
            order.lines.every(
              ({ lineId, cancelled = 0 }) => (account.refundedUnits?.[lineId] ?? 0) === cancelled,
            ),
          );
        }
      }),
      { numRuns: 2_500 },
    );
  });
});
