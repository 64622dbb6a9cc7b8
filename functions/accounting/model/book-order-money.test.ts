import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balancesOf } from '../../../test/support/books-of.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import type { Order } from '../../orders/public.ts';
import { ledgerEntryLines } from './book-ledger-entry.ts';
import { creditEntryLines, type CreditMovement } from './book-credit-entry.ts';
import { editLines } from './book-edit.ts';
import { creditRange, moneyRange, orderAfterEdits } from './book-order-money.ts';
import { sharesOfOrder } from './revenue.ts';

type LedgerEntry = Parameters<typeof ledgerEntryLines>[1];

const entryOf = (entry: Partial<LedgerEntry>): LedgerEntry => ({
  orderId: 'ord_1',
  step: '1#capture',
  type: 'capture',
  method: 'midtrans',
  amount: 0,
  currency: 'IDR',
  before: 0,
  ...entry,
});

const movementOf = (movement: Partial<CreditMovement>): CreditMovement => ({
  accountId: 'gc_1',
  accountKind: 'gift_card',
  step: 's',
  sequence: 1,
  kind: 'capture',
  from: 'held',
  to: 'spent',
  amount: 0,
  currency: 'IDR',
  orderId: 'ord_1',
  ...movement,
});

/** Goods of 100,000 less 10,000, delivery 11,000, tax on top. */
const taxOnTop = sampleOrder({
  totals: {
    goods: 100_000,
    discount: 10_000,
    delivery: 11_000,
    tax: 11_110,
    total: 112_110,
    taxIncluded: false,
  },
});

describe('the journal of a payment', () => {
  it('books sales, discounts, delivery and tax of an order that is paid at once', () => {
    expect(balancesOf([{ lines: ledgerEntryLines(taxOnTop, entryOf({ amount: 112_110 })) }])).toEqual({
      clearing: 112_110,
      discounts: 10_000,
      sales: -100_000,
      delivery_income: -11_000,
      tax_payable: -11_110,
    });
  });

  it('takes tax that is inside prices out of sales', () => {
    expect(balancesOf([{ lines: ledgerEntryLines(sampleOrder(), entryOf({ amount: 222_000 })) }])).toEqual({
      clearing: 222_000,
      sales: -200_000,
      tax_payable: -22_000,
    });
  });

  it('keeps what coins could not pay apart', () => {
    const cash = { method: 'cash' } as const;
    const lines = [
      ...ledgerEntryLines(taxOnTop, entryOf({ ...cash, type: 'cash-in', amount: 112_100 })),
      ...ledgerEntryLines(taxOnTop, entryOf({ ...cash, type: 'rounding', amount: 10, before: 112_100 })),
    ];

    expect(balancesOf([{ lines }])).toMatchObject({ cash: 112_100, cash_rounding: 10, tax_payable: -11_110 });
  });

  it('owes to the customer what was paid twice, or in a wrong amount', () => {
    const twice = ledgerEntryLines(taxOnTop, entryOf({ amount: 112_110, before: 112_110 }));
    const stray = ledgerEntryLines(taxOnTop, entryOf({ amount: 7, currency: 'USD', before: undefined }));

    expect(balancesOf([{ lines: twice }])).toEqual({ clearing: 112_110, customer_deposits: -112_110 });
    expect(balancesOf([{ lines: stray }])).toEqual({ clearing: 7, customer_deposits: -7 });
  });

  it('books the fee of a courier as a cost, and nothing for money that is only blocked', () => {
    expect(ledgerEntryLines(taxOnTop, entryOf({ type: 'authorise', amount: 5 }))).toEqual([]);
    expect(
      balancesOf([
        { lines: ledgerEntryLines(taxOnTop, entryOf({ type: 'fee', method: 'cod', amount: 900 })) },
      ]),
    ).toEqual({ payment_fees: 900, clearing: -900 });
  });
});

describe('the journal of a chargeback', () => {
  const booked = (...types: readonly LedgerEntry['type'][]) =>
    balancesOf(types.map((type) => ({ lines: ledgerEntryLines(taxOnTop, entryOf({ type, amount: 500 })) })));

  it('is an asset while it is open, nothing once it is won, and a cost once it is lost', () => {
    expect(booked('chargeback')).toEqual({ disputed_payments: 500, clearing: -500 });
    expect(booked('chargeback', 'chargeback-won')).toEqual({});
    expect(booked('chargeback', 'chargeback-lost')).toEqual({ chargeback_losses: 500, clearing: -500 });
  });
});

describe('the journal of credit', () => {
  it('owes a bought gift card once it is issued, and earns it once it is spent', () => {
    const issued = creditEntryLines(
      movementOf({ kind: 'issue', from: 'issuer', to: 'balance', amount: 60_000 }),
      undefined,
    );
    const order = {
      ...sampleOrder(),
      credits: [{ kind: 'gift_card' as const, accountId: 'gc_1', amount: 60_000 }],
    };
    const spent = creditEntryLines(movementOf({ amount: 60_000 }), { order, spentBefore: 0 });

    expect(balancesOf([{ lines: issued }])).toEqual({
      gift_cards_sold: 60_000,
      gift_card_liability: -60_000,
    });
    expect(balancesOf([{ lines: spent }])).toEqual({
      gift_card_liability: 60_000,
      sales: -54_055,
      tax_payable: -5_945,
    });
  });

  it('books nothing while an order only holds it', () => {
    expect(
      creditEntryLines(movementOf({ kind: 'hold', from: 'balance', to: 'held', amount: 5 }), undefined),
    ).toEqual([]);
  });

  it.each([
    ['adjust', 'credit_granted'],
    ['bonus', 'credit_granted'],
    ['cashback', 'cashback_expense'],
    ['refund_to_credit', 'refunds_as_credit'],
  ] as const)('of kind %s is money from %s', (kind, account) => {
    const movement = movementOf({
      kind,
      accountKind: 'store_credit',
      from: 'issuer',
      to: 'balance',
      amount: 9,
    });

    expect(balancesOf([{ lines: creditEntryLines(movement, undefined) }])).toEqual({
      [account]: 9,
      store_credit_liability: -9,
    });
  });
});

/** An order of anything: tax inside or on top, discounts, delivery, bought gift cards, two accounts of credit. */
const anyOrder: fc.Arbitrary<Order> = fc
  .record({
    goods: fc.integer({ min: 1, max: 1_000_000 }),
    cards: fc.integer({ min: 0, max: 300_000 }),
    discount: fc.nat(100),
    delivery: fc.nat(50_000),
    rate: fc.constantFrom(0, 0.11, 0.19),
    taxIncluded: fc.boolean(),
    credits: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 2 }),
  })
  .map(({ goods, cards, discount, delivery, rate, taxIncluded, credits }) => {
    const off = Math.floor((goods * discount) / 101);
    const taxed = goods - off + delivery;
    const tax = taxIncluded ? Math.floor((taxed * rate) / (1 + rate)) : Math.floor(taxed * rate);
    const total = taxed + cards + (taxIncluded ? 0 : tax);
    const [line] = sampleOrder().lines;
    if (line === undefined) throw new Error('the sample has a line');
    return sampleOrder({
      lines: [line, { ...line, lineId: 'ln_2', total: cards, giftCard: {} }],
      delivery: { ...sampleOrder().delivery, fee: delivery, tax: Math.floor((delivery * rate) / (1 + rate)) },
      totals: { goods: goods + cards, discount: off, delivery, tax, total, taxIncluded },
      credits: credits.map((percent, at) => ({
        kind: 'gift_card',
        accountId: `gc_${at + 1}`,
        amount: Math.floor((taxed * percent) / 100),
      })),
    });
  });

describe('any history of payments and refunds of an order', () => {
  it('balances at each step, books exactly the order once it is paid, and nothing once all of it is back', () => {
    fc.assert(
      fc.property(
        anyOrder,
        fc.array(fc.record({ tender: fc.nat(2), to: fc.nat(130) }), { maxLength: 12 }),
        (order, steps) => {
          const ranges = [moneyRange(order), creditRange(order, 'gc_1'), creditRange(order, 'gc_2')] as const;
          const paid = [0, 0, 0];
          const entries: { lines: ReturnType<typeof ledgerEntryLines> }[] = [];
          const moveTo = (tender: number, target: number) => {
            const before = paid[tender] ?? 0;
            const amount = Math.abs(target - before);
            paid[tender] = target;
            const accountId = `gc_${tender}`;
            const sides = target > before ? { from: 'held', to: 'spent' } : { from: 'spent', to: 'balance' };
            const lines =
              tender === 0
                ? ledgerEntryLines(
                    order,
                    entryOf({ type: target > before ? 'capture' : 'refund', amount, before }),
                  )
                : creditEntryLines(movementOf({ accountId, amount, ...sides } as Partial<CreditMovement>), {
                    order,
                    spentBefore: before,
                  });
            expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(0);
            entries.push({ lines });
          };

          for (const { tender, to } of steps) {
            const { from, to: end } = ranges[tender] ?? ranges[0];
            moveTo(tender, Math.floor(((end - from) * to) / 100));
          }
          for (const [tender, { from, to }] of ranges.entries()) moveTo(tender, to - from);

          const { sales, discounts, delivery, tax, giftCards } = sharesOfOrder(order);
          const {
            sales: sold = 0,
            sales_returns: returned = 0,
            discounts: off = 0,
            ...all
          } = balancesOf(entries);
          expect(sales - discounts).toBe(0 - (sold + returned + off));
          expect(all['delivery_income'] ?? 0).toBe(0 - delivery);
          expect(all['tax_payable'] ?? 0).toBe(0 - tax);
          expect(all['gift_cards_sold'] ?? 0).toBe(0 - giftCards);
          expect(all['customer_deposits'] ?? 0).toBe(0);

          for (const tender of ranges.keys()) moveTo(tender, 0);
          const { sales: s = 0, sales_returns: r = 0, discounts: d = 0, ...rest } = balancesOf(entries);
          expect(s + r + d).toBe(0);
          expect(rest).toEqual({});
        },
      ),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });
});

describe('the journal of an edited order', () => {
  /** A fee of 20,000 and goods of 200,000 at 11 % inside; the edit adds goods of 100,000 without tax. */
  const totals = {
    goods: 200_000,
    discount: 0,
    delivery: 20_000,
    tax: 21_802,
    total: 220_000,
    taxIncluded: true,
  };
  const edited = sampleOrder({
    delivery: { ...sampleOrder().delivery, fee: 20_000 },
    totals: { ...totals, goods: 300_000, total: 320_000 },
    earlierTotals: [{ totals, until: '2026-11-23T10:00:00.000Z' }],
  });

  it('moves what was paid before to the proportions of the order as it is, and moves no money', () => {
    const lines = [
      ...ledgerEntryLines(orderAfterEdits(edited, 0), entryOf({ amount: 220_000 })),
      ...editLines(edited, { edit: 1, paid: 220_000, creditPaid: [] }),
      ...ledgerEntryLines(orderAfterEdits(edited, 1), entryOf({ amount: 100_000, before: 220_000 })),
    ];
    const { sales, delivery, tax } = sharesOfOrder(edited);

    expect(balancesOf([{ lines }])).toEqual({
      clearing: 320_000,
      sales: -sales,
      delivery_income: -delivery,
      tax_payable: -tax,
    });
  });

  it('books the order as it is after any edits, payments and refunds, and nothing once all of it is back', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        added: fc.integer({ min: 0, max: 500_000 }),
        tax: fc.nat(100),
      }),
      fc.record({ kind: fc.constant('move' as const), tender: fc.nat(1), to: fc.nat(130) }),
    );
    fc.assert(
      fc.property(anyOrder, fc.array(step, { maxLength: 10 }), (placed, steps) => {
        let order = placed;
        const paid = [0, 0];
        const lines: ReturnType<typeof ledgerEntryLines>[number][] = [];
        const rangeOf = (tender: number) => (tender === 0 ? moneyRange(order) : creditRange(order, 'gc_1'));
        const moveTo = (tender: number, target: number) => {
          const before = paid[tender] ?? 0;
          const amount = Math.abs(target - before);
          paid[tender] = target;
          const sides = target > before ? { from: 'held', to: 'spent' } : { from: 'spent', to: 'balance' };
          const type = target > before ? 'capture' : 'refund';
          lines.push(
            ...(tender === 0
              ? ledgerEntryLines(order, entryOf({ type, amount, before }))
              : creditEntryLines(movementOf({ amount, ...sides } as Partial<CreditMovement>), {
                  order,
                  spentBefore: before,
                })),
          );
        };

        for (const next of steps)
          if (next.kind === 'move') {
            const { from, to } = rangeOf(next.tender);
            moveTo(next.tender, Math.floor(((to - from) * next.to) / 100));
          } else {
            const tax = Math.floor((next.added * next.tax) / 400);
            const { totals: before, earlierTotals = [] } = order;
            const more = before.taxIncluded ? next.added : next.added + tax;
            order = {
              ...order,
              totals: {
                ...before,
                goods: before.goods + next.added,
                tax: before.tax + tax,
                total: before.total + more,
              },
              earlierTotals: [...earlierTotals, { totals: before, until: '2026-11-23T10:00:00.000Z' }],
            };
            lines.push(
              ...editLines(order, {
                edit: order.earlierTotals?.length ?? 0,
                paid: paid[0] ?? 0,
                creditPaid: [{ accountId: 'gc_1', amount: paid[1] ?? 0 }],
              }),
            );
          }
        for (const tender of [0, 1]) moveTo(tender, rangeOf(tender).to - rangeOf(tender).from);
        if ((order.credits?.length ?? 0) < 2) {
          const { sales, discounts, delivery, tax, giftCards } = sharesOfOrder(order);
          const books = balancesOf([{ lines }]);
          const of = (account: string): number => books[account] ?? 0;
          expect(of('sales') + of('sales_returns') + of('discounts')).toBe(discounts - sales);
          expect(0 - of('delivery_income')).toBe(delivery);
          expect(0 - of('tax_payable')).toBe(tax);
          expect(0 - of('gift_cards_sold')).toBe(giftCards);
          expect(of('customer_deposits')).toBe(0);
        }
        for (const tender of [0, 1]) moveTo(tender, 0);
        const { sales = 0, sales_returns = 0, discounts = 0, ...rest } = balancesOf([{ lines }]);
        expect([sales + sales_returns + discounts, rest]).toEqual([0, {}]);
      }),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });
});
