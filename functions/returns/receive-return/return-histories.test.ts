import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { openLocation } from '../../../test/support/delivered-order.ts';
import { sales, soldOrder, tendersOf, type Sale } from '../../../test/support/sold-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { instant } from '#shared/time/clock.ts';
import { emptyAccount } from '../../credit/model/account.ts';
import { capture, hold, putIn } from '../../credit/model/movements.ts';
import { postPart } from '../../credit/store/accounts.ts';
import { creditHeldBy, loadCreditAccount } from '../../credit/public.ts';
import { stockKey } from '../../inventory/public.ts';
import {
  loadOrder,
  moveLineQuantitiesPart,
  placeOrderPart,
  quantitiesOf,
  unitsAt,
} from '../../orders/public.ts';
import { capturedOf, refundable, refundedOf } from '../../payments/model/account.ts';
import { accountKey } from '../../payments/store/accounts.ts';
import { loadOrderAndAccount } from '../../payments/public.ts';
import { previewReturn } from '../preview-return/preview-return.ts';
import { announcedUnits } from '../model/return.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { policyKey } from '../store/policies.ts';
import { loadReturns } from '../store/returns.ts';
import { receiveReturn } from './receive-return.ts';

const staff = staffWith('orders.write');
const cause = { actor: 'test', correlationId: 'c' };
const usualTerms = returnPolicyBody.parse({});
/** The shop in which the order was paid, with three tenders and a gift card, and its first parcel delivered. */
const openShop = async (sale: Sale) => {
  const runtime = testRuntime();
  const { db, clock } = runtime;
  const sold = soldOrder(sale);
  const { total } = sold.totals;
  const { captured, byCredit } = tendersOf(sale, total);
  const credits = byCredit === 0 ? [] : [{ kind: 'gift_card', accountId: 'gc_1', amount: byCredit } as const];
  const order = { ...sold, credits };
  const methods = ['sandbox', 'wallet', 'cash'];
  const attempts = captured.flatMap((amount, at) =>
    amount === 0
      ? []
      : [
          {
            attempt: at + 1,
            method: methods[at],
            reference: `r${at}`,
            status: 'captured',
            captured: amount,
            refunded: 0,
          },
        ],
  );
  const account = {
    orderId: 'ord_1',
    version: 1,
    currency: 'IDR',
    due: total - byCredit,
    attempts,
    pendingRefunds: [],
  };
  const contact = { contact: { name: 'Sari', email: 'sari@example.com' } };
  await commit(db, [placeOrderPart({ order, contact, clock, cause: { actor: staff, correlationId: 'c' } })]);
  await db.writeOne(put(accountKey('ord_1'), account));
  await openLocation(runtime, 'bandung');
  await db.writeOne(put(policyKey('web'), { channel: 'web', version: 1, ...usualTerms }));
  if (byCredit > 0) await spend(runtime, byCredit);
  return { runtime, total, byCredit };
};

const spend = async ({ db, clock }: TestRuntime, amount: number): Promise<void> => {
  const facts = (step: string) => ({ step, at: instant(clock), actor: 'test', orderId: 'ord_1' });
  const opened = { accountId: 'gc_1', kind: 'gift_card', status: 'active', currency: 'IDR' } as const;
  const filled = putIn(
    emptyAccount({ ...opened, createdAt: instant(clock) }),
    { lotId: 'card', amount },
    'issue',
    facts('ISSUE'),
  );
  const held = hold(filled.account, amount, facts('ORDER#ord_1#HOLD@1'));
  if (held === undefined) throw new Error('the card has the money');
  const spent = capture(held.account, amount, facts('ORDER#ord_1#CAPTURE'));
  for (const posting of [filled, held, spent]) await commit(db, [postPart(posting, { clock, cause })]);
};

type Shop = Awaited<ReturnType<typeof openShop>>;

const stateOf = async ({ runtime: { db }, byCredit }: Shop) => {
  const found = await loadOrderAndAccount(db, 'ord_1');
  if (found === undefined) throw new Error('the order is there');
  const { order, account } = found;
  const { returns } = await loadReturns(db, 'ord_1');
  const coming = account.pendingRefunds.reduce((sum, { amount }) => sum + amount, 0);
  const [held] = await creditHeldBy(db, order.credits ?? [], 'ord_1');
  const card = await loadCreditAccount(db, 'gc_1');
  const back = refundedOf(account) + coming + byCredit - (held?.left ?? 0);
  return { order, account, returns, back, paid: capturedOf(account) + byCredit, held: held?.left ?? 0, card };
};

/** Nothing above what was paid; the books of money, credit and stock agree with the returns. */
const check = async (shop: Shop): Promise<void> => {
  const { order, account, returns, back, paid, held, card } = await stateOf(shop);
  if (refundable(account) < 0 || back > paid) throw new Error(`${back} of ${paid} went back`);
  if (shop.byCredit !== (card?.balance ?? 0) + held) throw new Error('the gift card does not add up');
  const received = returns.filter(({ status }) => status === 'received');
  const promised = received.reduce((sum, { quote }) => sum + quote.amount, 0);
  if (promised !== back) throw new Error(`${promised} was promised, ${back} went back`);
  for (const line of order.lines) {
    const { lineId, sku } = line;
    const took = received
      .flatMap((each) => each.received ?? [])
      .filter((each) => each.lineId === lineId && each.disposition === 'sellable')
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const stock = await shop.runtime.db.get<{ onHand: number }>(stockKey(sku, 'bandung'));
    if ((stock?.onHand ?? 0) !== took) throw new Error(`${sku}: ${took} came, stock has ${stock?.onHand}`);
    if (quantitiesOf(line).returned !== took) throw new Error(`${sku} on the order`);
  }
};

/** The second parcel arrives. */
const deliverRest = async ({ runtime: { db, clock } }: Shop): Promise<void> => {
  for (const [from, to] of [
    ['allocated', 'picked'],
    ['picked', 'shipped'],
    ['shipped', 'delivered'],
  ] as const) {
    const order = await loadOrder(db, 'ord_1');
    if (order === undefined) return;
    const moves = order.lines.flatMap((line) =>
      unitsAt(line)
        .filter((units) => units[from] > 0)
        .map((units) => ({
          lineId: line.lineId,
          sku: line.sku,
          locationId: units.locationId,
          from,
          to,
          quantity: units[from],
        })),
    );
    if (moves.length > 0) await commit(db, [moveLineQuantitiesPart(order, moves, { clock, cause })]);
  }
};

const ask = async (shop: Shop, { isShopsFault }: Sale, which: number, most: number): Promise<boolean> => {
  const { order, returns } = await stateOf(shop);
  const announced = announcedUnits(returns);
  const left = order.lines.flatMap((line) => {
    const units = quantitiesOf(line).delivered - (announced[line.lineId] ?? 0);
    return units > 0 ? [{ lineId: line.lineId, units }] : [];
  });
  const one = left[which % Math.max(1, left.length)];
  if (one === undefined) return false;
  const reason = isShopsFault ? 'not_as_described' : 'too_small';
  const lines = [{ lineId: one.lineId, quantity: Math.min(most, one.units), reason }];
  const params = { orderId: 'ord_1' };
  const body = { lines, returnMethod: 'drop_off', refundTo: 'tenders' } as const;
  const shown = await previewReturn(asking(staff, { params, body }), shop.runtime);
  const { amount } = shown.body.refund;
  const shared = shown.body.tenders.reduce((sum, each) => sum + each.amount, 0);
  if (shared !== amount) throw new Error(`${amount} is shown, its tenders get ${shared}`);
  const wanted = { ...body, exception: false, expectedAmount: amount };
  await requestReturn(asking(staff, { params, body: wanted }), shop.runtime);
  return true;
};

/** Returns come in any order: whole, in part, or as something else. A whole one is refunded as it was shown. */
const receive = async (shop: Shop, which: number, how: 'all' | 'some' | 'other'): Promise<boolean> => {
  const { returns } = await stateOf(shop);
  const open = returns.filter(({ status }) => status === 'approved');
  const one = open[which % Math.max(1, open.length)];
  if (one === undefined) return false;
  const disposition = how === 'other' ? 'rejected' : 'sellable';
  const received = one.lines.map(({ lineId, quantity }) => ({
    lineId,
    quantity: how === 'some' ? Math.ceil(quantity / 2) : quantity,
    disposition,
  })) as Parameters<typeof receiveReturn>[0]['body']['received'];
  const params = { orderId: 'ord_1', returnId: one.returnId };
  const body = { locationId: 'bandung', received };
  const { body: made } = await receiveReturn(asking(staff, { params, body }), shop.runtime);
  const { units, fees } = one.quote;
  if (how === 'all' && made.refund.amount !== units - fees + made.refund.delivery)
    throw new Error(`${one.quote.amount} was shown, ${made.refund.amount} is refunded`);
  return true;
};

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('ask', 'ask', 'all', 'some', 'other', 'deliver'),
    which: fc.nat(5),
    most: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 4 },
);

describe('any history of returns of an order', () => {
  it('refunds as it was shown, never more than was paid, and all of it once everything is back', async () => {
    await fc.assert(
      fc.asyncProperty(sales, steps, async (sale, history) => {
        const shop = await openShop(sale);
        for (const { kind, which, most } of history) {
          if (kind === 'ask') await ask(shop, sale, which, most);
          else if (kind === 'deliver') await deliverRest(shop);
          else await receive(shop, which, kind);
          await check(shop);
        }
        await deliverRest(shop);
        while (await ask(shop, sale, 0, 4)) {
          // The rest of each line is announced.
        }
        while (await receive(shop, history.length, 'all')) {
          // What was announced comes, in another order than it was announced.
        }
        await check(shop);
        const { back, total } = { ...(await stateOf(shop)), total: shop.total };
        const owed = total - (sale.isShopsFault ? 0 : sale.delivery);
        if (back !== owed) throw new Error(`${back} of ${owed} is back at the end`);
      }),
      { numRuns: 200, seed: 20_261_130 },
    );
    expect.assertions(0);
  });
});
