import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sales, soldOrder, tendersOf, type Sale } from '../../../test/support/sold-order.ts';
import { quantitiesOf, type Order } from '../../orders/public.ts';
import { capturedOf, refundable, refundedOf, type PaymentAccount } from '../../payments/model/account.ts';
import { refundRequested, refundSettled } from '../../payments/model/refunds.ts';
import { refundOfUnits, splitRefund } from '../../payments/public.ts';
import { returnPolicyBody } from '../schemas.ts';
import { finalQuote } from './final-quote.ts';
import { quoteReturn } from './quote-return.ts';
import { announcedUnits, isOpen, type ReceivedLine, type Return } from './return.ts';

const terms = returnPolicyBody.parse({});

interface Books {
  readonly sale: Sale;
  order: Order;
  account: PaymentAccount;
  returns: readonly Return[];
  /** What the gift card paid and can still get back. */
  credit: number;
}

const open = (sale: Sale): Books => {
  const order = soldOrder({ ...sale, later: 0 });
  const { captured, byCredit } = tendersOf(sale, order.totals.total);
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
  return { sale, order, account, returns: [], credit: byCredit };
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
  const quoted = quoteReturn({ ...books, others: books.returns, terms, wanted: lines, ...how });
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
  const quote = finalQuote({ ...books, others, terms }, one, received);
  if (how === 'all' && quote.units !== one.quote.units) throw new Error('the promise was not kept');
  const accepted = received.filter(({ disposition }) => disposition !== 'rejected');
  const units = refundOfUnits(books.order, books.account, accepted);
  const split = splitRefund(quote.amount, books.account, books.credit);
  if (units.kind !== 'refund' || split.kind !== 'split') throw new Error(`${units.kind}, ${split.kind}`);
  const asked = refundRequested(books.account, {
    amount: split.money,
    key: one.returnId,
    reason: 'goods_returned',
  });
  if (asked.kind === 'too_much') throw new Error(asked.kind);
  const settled = asked.refunds.reduce(
    (account, refund) => refundSettled(account, refund).account,
    asked.account,
  );
  const refundedForUnits = units.refundedForUnits - units.amount + quote.units;
  books.account = { ...settled, refundedUnits: units.refundedUnits, refundedForUnits };
  books.credit -= split.credit;
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

const back = ({ account, sale, order, credit }: Books): number =>
  refundedOf(account) + tendersOf(sale, order.totals.total).byCredit - credit;

const holds = (books: Books): boolean => {
  const promised = books.returns.filter(({ status }) => status === 'received');
  const sum = promised.reduce((all, { quote }) => all + quote.amount, 0);
  return refundable(books.account) >= 0 && books.credit >= 0 && sum === back(books);
};

describe('any history of returns, by the figures alone', () => {
  it('gives back as was promised, never more than was paid, and all of it once everything is back', () => {
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
        return holds(books) && back(books) === paid - (sale.isShopsFault ? 0 : delivery);
      }),
      { numRuns: 2000, seed: 20_261_130 },
    );
    expect.assertions(0);
  });
});
