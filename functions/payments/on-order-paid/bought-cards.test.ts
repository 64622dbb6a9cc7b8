import { describe, expect, it } from '@jest/globals';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { OrderPaid } from '../../orders/events.ts';
import { orderKey, type Order } from '../../orders/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import {
  boughtCards,
  giftCardCodeOf,
  holdCreditPart,
  loadCreditAccount as loadAccount,
  voidCardParts,
  type CreditAccount,
} from '../../credit/public.ts';
import { findCard } from '../../credit/store/codes.ts';
import { onOrderPaid } from './on-order-paid.ts';

const cause = { actor: 'test', correlationId: 'c' } as const;
const [line] = sampleOrder().lines;
const order: Order = sampleOrder({
  status: 'paid',
  lines: line === undefined ? [] : [{ ...line, unitPrice: 250_000, giftCard: { validDays: 365 } }],
});
const cards = boughtCards('ord_1', order.lines);
const [first, second] = cards.map(({ accountId }) => accountId) as [string, string];

const paid = eventOf(OrderPaid, {
  aggregateId: 'ord_1',
  aggregateVersion: 2,
  occurredAt: '2026-11-23T03:00:00.000Z',
  cause,
  data: {
    orderId: 'ord_1',
    channel: 'web',
    currency: 'IDR',
    lines: [],
    totals: order.totals,
    paymentMethod: 'sandbox',
    revived: false,
  },
});

const shop = async (): Promise<TestRuntime> => {
  const runtime = testRuntime();
  await runtime.db.writeOne(put(orderKey('ord_1'), order));
  return runtime;
};
const voidCards = async (runtime: TestRuntime, some = cards) => {
  const voided = await voidCardParts(runtime.db, order, some, { clock: runtime.clock, cause });
  if (voided.kind === 'parts') await commit(runtime.db, voided.parts);
  return voided;
};
const events = ({ db }: TestRuntime) => db.items('orders').flatMap(({ event }) => event ?? []);

describe('gift cards that an order bought', () => {
  it('are there once for each unit, however often the payment is heard, at once too', async () => {
    const runtime = await shop();

    await Promise.all([onOrderPaid(paid, runtime), onOrderPaid(paid, runtime)]);
    await onOrderPaid(paid, runtime);

    const issued = runtime.db.items('orders').filter(({ kind }) => kind === 'gift_card');
    expect(issued).toMatchObject([
      { balance: 250_000, orderId: 'ord_1', lineId: 'ln_1', expiresAt: '2027-11-23T03:00:00.000Z' },
      { balance: 250_000 },
    ]);
    expect(events(runtime)).toMatchObject([
      { metadata: { type: 'GiftCardIssued' }, data: { orderId: 'ord_1', channel: 'web', amount: 250_000 } },
      { metadata: { type: 'GiftCardIssued' } },
    ]);
  });

  it('open with a code of their own that lies nowhere', async () => {
    const runtime = await shop();
    await onOrderPaid(paid, runtime);

    const codes = await Promise.all([first, second].map((id) => giftCardCodeOf(runtime.secrets, id)));

    expect(codes[0]).not.toBe(codes[1]);
    expect(await findCard(runtime, { code: codes[0] ?? '' })).toMatchObject({ accountId: first });
    expect(JSON.stringify(runtime.db.items('orders'))).not.toContain(codes[0]);
  });

  it('are voided when the money goes back, again and again the same', async () => {
    const runtime = await shop();
    await onOrderPaid(paid, runtime);

    await voidCards(runtime, cards.slice(0, 1));
    await voidCards(runtime);

    expect(await loadAccount(runtime.db, first)).toMatchObject({ status: 'voided', balance: 0, version: 2 });
    expect(await loadAccount(runtime.db, second)).toMatchObject({ status: 'voided', balance: 0 });
  });

  it('are never issued when the order was cancelled before the payment was heard', async () => {
    const runtime = await shop();
    await voidCards(runtime);

    await onOrderPaid(paid, runtime);

    expect(await loadAccount(runtime.db, first)).toMatchObject({ status: 'voided', balance: 0 });
    expect(events(runtime)).toEqual([]);
  });

  it('stay when one of them was used, and the answer says how much of it', async () => {
    const runtime = await shop();
    await onOrderPaid(paid, runtime);
    const card = (await loadAccount(runtime.db, second)) as CreditAccount;
    const how = { clock: runtime.clock, cause };
    await commit(runtime.db, [
      holdCreditPart(card, { amount: 40_000 }, { orderId: 'ord_2', version: 1 }, how),
    ]);

    expect(await voidCards(runtime)).toMatchObject({
      kind: 'spent',
      accountId: second,
      balance: 210_000,
      value: 250_000,
    });
    expect(await loadAccount(runtime.db, first)).toMatchObject({ status: 'active', balance: 250_000 });
  });
});
