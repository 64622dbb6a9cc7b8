import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf } from '../../../test/support/asking.ts';
import { deliveredOrder, deliveredWorld, openLocation } from '../../../test/support/delivered-order.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { instant } from '#shared/time/clock.ts';
import { creditHeldBy, loadCreditAccount } from '../../credit/public.ts';
import { emptyAccount } from '../../credit/model/account.ts';
import { capture, putIn } from '../../credit/model/movements.ts';
import { loadAccount, postPart } from '../../credit/store/accounts.ts';
import { holdCreditPart } from '../../credit/requests/hold-credit.ts';
import { loadOrderAndAccount } from '../../payments/public.ts';
import { cancelReturn } from '../cancel-return/cancel-return.ts';
import { listReturnsOfOrder } from '../list-returns-of-order/list-returns-of-order.ts';
import { lookUpGiftReceipt } from '../look-up-gift-receipt/look-up-gift-receipt.ts';
import { receiveReturn } from '../receive-return/receive-return.ts';
import { makeGiftReceipt } from '../make-gift-receipt/make-gift-receipt.ts';
import { giftCodeOf } from '../requests/gift-receipt.ts';
import { requestGiftReturn } from './request-gift-return.ts';

const clerk: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'store-clerk',
  scopes: ['orders.write'],
  locations: ['bandung'],
};
const buyer = customer('cus_1');
type World = Awaited<ReturnType<typeof deliveredWorld>>;
type Body = Parameters<typeof requestGiftReturn>[0]['body'];

const shop = async (order = deliveredOrder({ customerId: 'cus_1' })) => {
  const world = await deliveredWorld(order);
  await openLocation(world.runtime, 'bandung');
  return { world, giftCode: await giftCodeOf(world.runtime.secrets, 'ord_1', undefined) };
};
const line = (quantity: number, reason = 'changed_mind') => ({ lineId: 'ln_1', quantity, reason });
const received = (quantity: number) => ({
  locationId: 'bandung',
  received: [{ lineId: 'ln_1', quantity, disposition: 'sellable' as const }],
});
const ask = ({ runtime }: World, giftCode: string, more: Partial<Body> = {}, actor: Actor = guest) =>
  requestGiftReturn(
    asking(actor, { body: { giftCode, lines: [line(1)], returnMethod: 'drop_off', ...more } }),
    runtime,
  );
const lookUp = ({ runtime }: World, giftCode: string, claimCode?: string) =>
  lookUpGiftReceipt(asking(guest, { body: { giftCode, claimCode } }), runtime);

describe('returning a gift', () => {
  it('at the counter gives a gift card of what was paid, and leaves the money of the buyer where it is', async () => {
    const { world, giftCode } = await shop();

    const { body } = await ask(world, giftCode, { handIn: received(1), returnMethod: 'store' }, clerk);

    const { accountId = '' } = body.giftCard ?? {};
    expect(body).toMatchObject({ status: 'received', giftCard: { amount: 99, currency: 'IDR' } });
    expect(await loadCreditAccount(world.runtime.db, accountId)).toMatchObject({ balance: 99 });
    expect((await loadCreditAccount(world.runtime.db, accountId))?.customerId).toBeUndefined();
    expect([...world.provider.refunds]).toEqual([]);
    expect(world.events('RefundRequested')).toEqual([]);
    expect(world.events('PaymentRefunded')).toMatchObject([
      { data: { amount: 99, reason: 'gift_returned', toCredit: true } },
    ]);
  });

  it('shows no price before the goods came, and the gift card to nobody but who returned it', async () => {
    const { world, giftCode } = await shop();
    const found = await lookUp(world, giftCode);
    const { body } = await ask(world, giftCode);
    const before = await lookUp(world, giftCode, body.claimCode);

    await receiveReturn(
      asking(clerk, { params: { orderId: 'ord_1', returnId: body.returnId }, body: received(1) }),
      world.runtime,
    );

    const after = await lookUp(world, giftCode, body.claimCode);
    expect(JSON.stringify([found.body, body, before.body])).not.toMatch(/99|100|198|amount|price|paid/);
    expect(found.body.lines).toMatchObject([{ lineId: 'ln_1', returnable: 2 }]);
    expect(before.body.lines).toMatchObject([{ returnable: 1 }]);
    expect(after.body.return).toMatchObject({ status: 'received', giftCard: { amount: 99 } });
    expect((await lookUp(world, giftCode, `${body.returnId}~guessed`)).body.return).toBeUndefined();
  });

  it('is neither told nor shown to the buyer, who cannot cancel it either', async () => {
    const { world, giftCode } = await shop();

    const { body } = await ask(world, giftCode, {}, customer('cus_2'));

    const params = { orderId: 'ord_1', returnId: body.returnId };
    const { data } = (await listReturnsOfOrder(asking(buyer, { params }), world.runtime)).body;
    expect(data).toEqual([]);
    expect(await refusalOf(cancelReturn(asking(buyer, { params, body: {} }), world.runtime))).toBe(
      'RETURN_NOT_FOUND',
    );
    const [told] = world.events('ReturnApproved');
    expect(told?.data).toMatchObject({ gift: true, refundTo: 'gift_card' });
    expect(told?.data).not.toHaveProperty('customerId', 'cus_1');
    expect(JSON.stringify(world.runtime.db.items('orders'))).not.toContain('"requestedBy":"customer');
  });

  it('that credit of the buyer paid does not give it back to the buyer', async () => {
    const credits = [{ kind: 'store_credit', accountId: 'sc_1', amount: 120 }] as const;
    const order = deliveredOrder({ customerId: 'cus_1', credits });
    const world = await paymentsWorld(order);
    const money = { amount: 78, currency: 'IDR' };
    world.provider.decide('ref-ord_1#1', { state: 'captured' });
    await world.notify({ money });
    await openLocation(world.runtime, 'bandung');
    const giftCode = await giftCodeOf(world.runtime.secrets, 'ord_1', undefined);
    const { db, clock } = world.runtime;
    const how = { clock, cause: { actor: 'test', correlationId: 'c' } };
    const facts = (step: string) => ({ step, at: instant(clock), actor: 'test', orderId: 'ord_1' });
    const empty = emptyAccount({
      accountId: 'sc_1',
      kind: 'store_credit',
      status: 'active',
      currency: 'IDR',
      customerId: 'cus_1',
      createdAt: instant(clock),
    });
    const filled = putIn(empty, { lotId: 'credit', amount: 120 }, 'adjust', facts('GIVE'));
    await commit(db, [postPart(filled, how)]);
    const held = holdCreditPart(filled.account, { amount: 120 }, { orderId: 'ord_1', version: 1 }, how);
    await commit(db, [held]);
    const afterHold = (await loadAccount(db, 'sc_1')) ?? empty;
    await commit(db, [postPart(capture(afterHold, 120, facts('ORDER#ord_1#CAPTURE')), how)]);

    const { body } = await ask(world, giftCode, { lines: [line(2)], handIn: received(2) }, clerk);

    const left = await creditHeldBy(db, credits, 'ord_1');
    expect(body.giftCard?.amount).toBe(198);
    expect(await loadAccount(db, 'sc_1')).toMatchObject({ balance: 0 });
    expect(left.map((each) => each.left)).toEqual([0]);
  });

  it('is refused with a code that nobody issued, for lines that are not on it, and twice', async () => {
    const { world, giftCode } = await shop();
    const other = await giftCodeOf(world.runtime.secrets, 'ord_1', ['ln_9']);
    await ask(world, giftCode, { lines: [line(2)] });

    expect([
      await refusalOf(ask(world, 'ord_1~all~guessed')),
      await refusalOf(ask(world, giftCode.replace('all', 'ln_1'))),
      await refusalOf(ask(world, other)),
      await refusalOf(ask(world, giftCode)),
      await refusalOf(ask(world, giftCode, { handIn: received(1) }, buyer)),
    ]).toEqual([
      'GIFT_RECEIPT_NOT_FOUND',
      'GIFT_RECEIPT_NOT_FOUND',
      'NOT_RETURNABLE',
      'NOT_RETURNABLE',
      'FORBIDDEN',
    ]);
  });

  it('takes the code that the buyer made, for the lines the buyer chose', async () => {
    const { world } = await shop();
    const make = (lineIds?: string[]) =>
      makeGiftReceipt(asking(buyer, { params: { orderId: 'ord_1' }, body: { lineIds } }), world.runtime);

    const { body } = await make(['ln_1']);

    expect((await ask(world, body.giftCode)).body.status).toBe('approved');
    expect(await refusalOf(make(['ln_9']))).toBe('NOT_RETURNABLE');
  });

  it('that is sent again gets the same return and the same gift card', async () => {
    const { world, giftCode } = await shop();
    const idempotency = { key: 'k1', fingerprint: 'f1' };
    const body: Body = { giftCode, lines: [line(1)], returnMethod: 'store', handIn: received(1) };
    const again = () => requestGiftReturn(asking(clerk, { body, idempotency }), world.runtime);

    const answers = [await again(), await again()];

    expect(answers[1]?.body).toEqual(answers[0]?.body);
    const found = await loadOrderAndAccount(world.runtime.db, 'ord_1');
    expect(found?.account.refundedUnits).toEqual({ ln_1: 1 });
  });
});
