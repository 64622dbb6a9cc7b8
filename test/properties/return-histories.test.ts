import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  applyChange,
  newOrderCashback,
  type OrderCashback,
} from '../../functions/cashback/model/order-cashback.ts';
import { moneyFor } from '../../functions/cashback/model/paid-order.ts';
import { applyNews, newOrderPoints, type OrderPoints } from '../../functions/loyalty/model/order-points.ts';
import { refundByTender, type RefundableCredit } from '../../functions/payments/model/refund-by-tender.ts';
import { sales, soldOrder, tendersOf, type Sale } from '../support/sold-order.ts';
import { quantitiesOf, type Order } from '../../functions/orders/public.ts';
import {
  capturedOf,
  refundable,
  refundedOf,
  type PaymentAccount,
} from '../../functions/payments/model/account.ts';
import { refundRequested, refundSettled } from '../../functions/payments/model/refunds.ts';
import { refundOfUnits, splitRefund } from '../../functions/payments/public.ts';
import { returnPolicyBody } from '../../functions/returns/schemas.ts';
import { finalQuote } from '../../functions/returns/model/final-quote.ts';
import { quoteReturn } from '../../functions/returns/model/quote-return.ts';
import {
  announcedUnits,
  isOpen,
  type ReceivedLine,
  type Return,
} from '../../functions/returns/model/return.ts';

const terms = returnPolicyBody.parse({});

interface Books {
  readonly sale: Sale;
  order: Order;
  account: PaymentAccount;
  returns: readonly Return[];
  /** What the gift card and points paid and can still get back. */
  credits: readonly RefundableCredit[];
  points: OrderPoints;
  cashback: OrderCashback;
  /** What moved in the ledgers of points and cashback: positive when it was given. */
  pointsMoved: number;
  cashbackMoved: number;
}

const NOW = '2026-11-23T03:00:00.000Z';
const rate = { programmeVersion: 1, points: 3, perWhole: 10, percent: 150 };
const creditOf = ({ credits }: Pick<Books, 'credits'>): number =>
  credits.reduce((sum, { left: each }) => sum + each, 0);

/** The order is paid: its points are given, and the cashback of two rules. */
const earned = (order: Order) => {
  const { money, lines } = moneyFor(order);
  const goods = lines.reduce((sum, paid) => sum + paid, 0);
  const points = applyNews(
    newOrderPoints('cus_1', 'ord_1'),
    {
      kind: 'paid',
      paid: { goods, charged: money },
      rate,
      paidAt: NOW,
      expiresAt: '2027-11-23T03:00:00.000Z',
    },
    NOW,
  );
  const of = { orderId: 'ord_1', customerId: 'cus_1', currency: 'IDR' };
  const earning = (ruleId: string, amount: number) => ({ ruleId, lotId: ruleId, amount, availableAt: NOW });
  const earnings = [earning('tenth', Math.floor(goods / 10)), earning('third', Math.floor(goods / 3))];
  const cashback = applyChange(newOrderCashback(of), { kind: 'paid', money, earnings }, NOW);
  if (points === undefined || cashback === undefined) throw new Error('the payment is news');
  return {
    points: points.order,
    cashback: cashback.order,
    pointsMoved: points.points,
    cashbackMoved: cashback.given.reduce((sum, { amount }) => sum + amount, 0),
  };
};

/** Money of goods went back: points and cashback are taken back with it. */
const takeBack = (books: Books, key: string, amount: number): void => {
  const points = applyNews(books.points, { kind: 'refunded', refundKey: key, amount }, NOW);
  const cashback = applyChange(books.cashback, { kind: 'refunded', key, amount }, NOW);
  if (points === undefined || cashback === undefined) throw new Error('a refund is news once');
  books.points = points.order;
  books.cashback = cashback.order;
  books.pointsMoved += points.points;
  books.cashbackMoved -= cashback.back.reduce((sum, { amount: back }) => sum + back, 0);
};

/** Where the refund goes, as a preview shows it: what credit gets is credited. */
const creditBack = (books: Books, amount: number, toCredit: number): void => {
  const shown = refundByTender(amount, books.account, books.credits);
  if (shown.reduce((sum, each) => sum + each.amount, 0) !== amount)
    throw new Error('tenders get another sum');
  const before = creditOf(books);
  books.credits = books.credits.map(({ method, left: each }) => {
    const back = shown.filter((tender) => tender.method === method);
    return { method, left: each - back.reduce((sum, tender) => sum + tender.amount, 0) };
  });
  if (before - creditOf(books) !== toCredit) throw new Error('the preview shows another share of credit');
};

const open = (sale: Sale): Books => {
  const sold = soldOrder({ ...sale, later: 0 });
  const { captured, byCredit } = tendersOf(sale, sold.totals.total);
  const card = Math.floor(byCredit / 2);
  const credits = [
    { kind: 'gift_card' as const, accountId: 'gc_1', amount: card },
    { kind: 'points' as const, accountId: 'pts_1', amount: byCredit - card, points: byCredit - card },
  ];
  const order = { ...sold, credits };
  const attempts = captured.map((amount, at) => ({
    attempt: at + 1,
    method: at === 2 ? 'cash' : 'sandbox',
    reference: `r${at}`,
    status: 'captured' as const,
    captured: amount,
    refunded: 0,
  }));
  const due = order.totals.total - byCredit;
  const account = { orderId: 'ord_1', version: 1, currency: 'IDR', due, attempts, pendingRefunds: [] };
  return {
    sale,
    order,
    account,
    returns: [],
    credits: credits.map(({ kind, amount }) => ({ method: kind, left: amount })),
    ...earned(order),
  };
};

const left = ({ order, returns }: Books) => {
  const announced = announcedUnits(returns);
  return order.lines.flatMap((line) => {
    const units = quantitiesOf(line).delivered - (announced[line.lineId] ?? 0);
    return units > 0 ? [{ ...line, quantity: units }] : [];
  });
};

const ask = (books: Books, which: number, most: number): boolean => {
  const can = left(books);
  const one = can[which % Math.max(1, can.length)];
  if (one === undefined) return false;
  const { lineId, sku } = one;
  const reason = books.sale.isShopsFault ? 'not_as_described' : 'too_small';
  const lines = [{ lineId, sku, quantity: Math.min(most, one.quantity), reason }];
  const how = { returnMethod: 'drop_off', refundTo: 'tenders' } as const;
  const quoted = quoteReturn({
    ...books,
    credit: creditOf(books),
    others: books.returns,
    terms,
    wanted: lines,
    ...how,
  });
  if (quoted.kind !== 'refund') throw new Error(quoted.kind);
  const made: Return = {
    returnId: `ret_${books.returns.length}`,
    orderId: 'ord_1',
    channel: 'web',
    currency: 'IDR',
    status: 'approved',
    lines,
    ...how,
    quote: quoted.quote,
    requestedBy: 'guest',
    requestedAt: '',
    since: '',
  };
  books.returns = [...books.returns, made];
  return true;
};

/** What came, as the use case settles it: quote, units that are refunded, and the money to each tender. */
const receive = (books: Books, which: number, how: string): boolean => {
  const waiting = books.returns.filter(isOpen);
  const one = waiting[which % Math.max(1, waiting.length)];
  if (one === undefined) return false;
  const received = one.lines.map(({ lineId, quantity }): ReceivedLine => {
    const units = how === 'some' ? Math.ceil(quantity / 2) : quantity;
    return { lineId, quantity: units, disposition: how === 'other' ? 'rejected' : 'sellable' };
  });
  const others = books.returns.filter(({ returnId }) => returnId !== one.returnId);
  const quote = finalQuote({ ...books, credit: creditOf(books), others, terms }, one, received);
  if (how === 'all' && quote.units !== one.quote.units) throw new Error('the promise was not kept');
  const accepted = received.filter(({ disposition }) => disposition !== 'rejected');
  const units = refundOfUnits(books.order, books.account, accepted);
  const split = splitRefund(quote.amount, books.account, creditOf(books));
  if (units.kind !== 'refund' || split.kind !== 'split') throw new Error(`${units.kind}, ${split.kind}`);
  const asked = refundRequested(books.account, {
    amount: split.money,
    key: one.returnId,
    reason: 'goods_returned',
  });
  if (asked.kind === 'too_much') throw new Error(asked.kind);
  creditBack(books, quote.amount, split.credit);
  for (const { key, amount } of asked.refunds) takeBack(books, key, amount);
  const settled = asked.refunds.reduce(
    (account, refund) => refundSettled(account, refund).account,
    asked.account,
  );
  const refundedForUnits = units.refundedForUnits - units.amount + quote.units;
  books.account = { ...settled, refundedUnits: units.refundedUnits, refundedForUnits };
  books.returns = books.returns.map((each) =>
    each === one ? { ...one, status: 'received', quote, received } : each,
  );
  books.order = { ...books.order, lines: books.order.lines.map((line) => returned(line, accepted)) };
  return true;
};

const returned = (
  line: Order['lines'][number],
  accepted: readonly ReceivedLine[],
): Order['lines'][number] => {
  const units = accepted.find(({ lineId }) => lineId === line.lineId)?.quantity ?? 0;
  const allocations = line.allocations.map((each) => ({
    ...each,
    delivered: (each.delivered ?? 0) - units,
    returned: (each.returned ?? 0) + units,
  }));
  return { ...line, allocations };
};

const back = (books: Books): number =>
  refundedOf(books.account) + tendersOf(books.sale, books.order.totals.total).byCredit - creditOf(books);

const holds = (books: Books): boolean => {
  const promised = books.returns.filter(({ status }) => status === 'received');
  const sum = promised.reduce((all, { quote }) => all + quote.amount, 0);
  const cashback = books.cashback.brought.map(({ amount, takenBack }) => amount - takenBack);
  return (
    refundable(books.account) >= 0 &&
    books.credits.every(({ left: each }) => each >= 0) &&
    sum === back(books) &&
    books.points.kept >= 0 &&
    books.points.kept === books.pointsMoved &&
    cashback.every((each) => each >= 0) &&
    cashback.reduce((all, each) => all + each, 0) === books.cashbackMoved
  );
};

describe('any history of returns, by the figures alone', () => {
  it('gives back as was promised to each tender, never more than was paid, and all of it with its points and cashback once everything is back', () => {
    const step = fc.record({
      kind: fc.constantFrom('ask', 'ask', 'all', 'some', 'other'),
      which: fc.nat(5),
      most: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(sales, fc.array(step, { maxLength: 10 }), (sale, history) => {
        const books = open(sale);
        for (const { kind, which, most } of history) {
          if (kind === 'ask') ask(books, which, most);
          else receive(books, which, kind);
          if (!holds(books)) return false;
        }
        while (ask(books, 0, 4));
        while (receive(books, history.length, 'all'));
        const { total, delivery } = books.order.totals;
        const paid = capturedOf(books.account) + tendersOf(sale, total).byCredit;
        const isWhole = back(books) === paid - (sale.isShopsFault ? 0 : delivery);
        return holds(books) && isWhole && books.pointsMoved === 0 && books.cashbackMoved === 0;
      }),
      { numRuns: 2000, seed: 20_261_130 },
    );
    expect.assertions(0);
  });
});
