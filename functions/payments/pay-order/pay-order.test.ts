import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { cashOrder, eventTypes, sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { loadLedger } from '../store/accounts.ts';
import { startPayment } from '../paying/start-payment.ts';
import { payOrder } from './pay-order.ts';

const clerk: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'store-clerk',
  scopes: ['orders.read', 'payments.write'],
};
const support: Actor = { ...clerk, scopes: ['orders.read'] };
const guest: Actor = { kind: 'guest' };
const clientOf = (channel: string): Actor => ({
  kind: 'channel',
  clientId: channel,
  channel,
  scopes: ['orders.read', 'orders.write', 'payments.write'],
});

type World = Awaited<ReturnType<typeof paymentsWorld>>;
type Body = { method: 'cash'; amount?: number } | { method: 'sandbox' };
const pay = (world: World, body: Body, more: object = {}, actor: Actor = clerk) =>
  payOrder(
    { ...requestFrom(actor), params: { orderId: 'ord_1' }, query: undefined, body, ...more },
    world.runtime,
  );
const refused = async (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: { contract: { code: string } }) => error.contract.code,
  );
const ledgerOf = async (world: World) =>
  (await loadLedger(world.runtime.db, 'ord_1')).map(({ type, amount }) => [type, amount]);

describe('cash at hand-over', () => {
  it('pays the order, with both events, in one transaction', async () => {
    const world = await paymentsWorld(cashOrder());

    const answer = await pay(world, { method: 'cash', amount: 222_000 });

    expect(answer).toMatchObject({
      status: 201,
      body: {
        orderStatus: 'paid',
        balanceDue: 0,
        payment: { method: 'cash', status: 'captured', captured: 222_000 },
      },
    });
    expect(eventTypes(world.runtime)).toEqual(['OrderPlaced', 'OrderPaid', 'PaymentCaptured']);
    expect(await ledgerOf(world)).toEqual([['cash-in', 222_000]]);
  });

  it('is taken by staff of the location where the order was sold or is picked up', async () => {
    const world = await paymentsWorld(cashOrder());

    const elsewhere = pay(world, { method: 'cash' }, {}, { ...clerk, locations: ['bandung'] });
    expect(await refused(elsewhere)).toBe('FORBIDDEN');
    const here = pay(world, { method: 'cash' }, {}, { ...clerk, locations: ['jakarta'] });
    expect(await refused(here)).toBe('answered');
  });

  it.each([
    [222_040, 222_000, 40],
    [222_050, 222_000, 50],
    [222_051, 222_100, -49],
  ])(
    'rounds %i rupiah to %i, and keeps the difference of %i as an entry of its own',
    async (total, cash, rounding) => {
      const world = await paymentsWorld(cashOrder({ totals: { ...sampleOrder().totals, total } }));

      await pay(world, { method: 'cash', amount: cash });

      expect(Object.fromEntries(await ledgerOf(world))).toEqual({ 'cash-in': cash, rounding });
      expect(await world.money()).toMatchObject({ captured: total, inLedger: total, balanceDue: 0 });
    },
  );

  it('may also pay an order that was meant to be paid online', async () => {
    const world = await paymentsWorld();

    const answer = await pay(world, { method: 'cash' });

    expect(answer.body).toMatchObject({ orderStatus: 'paid', payment: { method: 'cash', attempt: 2 } });
  });

  it('recorded three times at once with the same key is taken once, and answers alike', async () => {
    const world = await paymentsWorld(cashOrder());
    const idempotency = { key: 'k', fingerprint: 'f' };

    const answers = await Promise.all([1, 2, 3].map(() => pay(world, { method: 'cash' }, { idempotency })));

    expect(answers.map(({ status, body }) => [status, body.orderStatus])).toEqual(
      Array.from({ length: 3 }, () => [201, 'paid']),
    );
    expect(await ledgerOf(world)).toEqual([['cash-in', 222_000]]);
  });

  it('of another amount is refused with what is due', async () => {
    const world = await paymentsWorld(cashOrder());

    await expect(pay(world, { method: 'cash', amount: 200_000 })).rejects.toMatchObject({
      contract: { code: 'CASH_AMOUNT_WRONG', status: 422 },
      details: {
        extensions: { balanceDue: 222_000, cashDue: 222_000 },
        errors: [{ pointer: '/body/amount' }],
      },
    });
    expect(await ledgerOf(world)).toEqual([]);
  });

  it('is taken once: repeated with its key it is answered, without one it is refused', async () => {
    const world = await paymentsWorld(cashOrder());
    const idempotency = { key: 'k', fingerprint: 'f' };
    await pay(world, { method: 'cash' }, { idempotency });

    const repeated = await pay(world, { method: 'cash' }, { idempotency });

    expect(repeated.body.orderStatus).toBe('paid');
    expect(await refused(pay(world, { method: 'cash' }))).toBe('ORDER_NOT_PAYABLE');
    expect(
      await refused(pay(world, { method: 'cash' }, { idempotency: { ...idempotency, fingerprint: 'g' } })),
    ).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await ledgerOf(world)).toHaveLength(1);
  });

  it('by two tills at once is taken by one of them', async () => {
    const world = await paymentsWorld(cashOrder());

    const outcomes = await Promise.all([
      refused(pay(world, { method: 'cash' })),
      refused(pay(world, { method: 'cash' })),
    ]);

    expect(outcomes.sort()).toEqual(['ORDER_NOT_PAYABLE', 'answered']);
    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 222_000 });
  });

  it('is recorded by staff with the scope, by nobody else', async () => {
    const world = await paymentsWorld(cashOrder({ customerId: 'cus_1' }));
    const opened = await guestToken(world.runtime.secrets, 'order', 'ord_1');

    expect([
      await refused(pay(world, { method: 'cash' }, {}, support)),
      await refused(pay(world, { method: 'cash' }, {}, { kind: 'customer', customerId: 'cus_1' })),
      await refused(pay(world, { method: 'cash' }, { guestToken: opened }, guest)),
      await refused(pay(world, { method: 'cash' }, {}, { kind: 'customer', customerId: 'cus_2' })),
      await refused(pay(world, { method: 'cash' }, {}, guest)),
      await refused(pay(world, { method: 'cash' }, {}, clientOf('app'))),
      await refused(pay(world, { method: 'cash' }, { guestToken: opened }, clientOf('app'))),
      await refused(pay(world, { method: 'cash' }, {}, clientOf('web'))),
    ]).toEqual([
      'ORDER_NOT_FOUND',
      'FORBIDDEN',
      'FORBIDDEN',
      'ORDER_NOT_FOUND',
      'ORDER_NOT_FOUND',
      'ORDER_NOT_FOUND',
      'FORBIDDEN',
      'answered',
    ]);
  });
});

describe('paying online', () => {
  it('answers the same page while it can still be paid', async () => {
    const world = await paymentsWorld();

    const answers = await Promise.all([pay(world, { method: 'sandbox' }), pay(world, { method: 'sandbox' })]);

    expect(answers.map(({ body }) => body.payment.redirectUrl)).toEqual(
      Array(2).fill('https://pay.example/ref-ord_1#1'),
    );
  });

  it('gives a new page after a refusal, also when two ask for it at once', async () => {
    const world = await paymentsWorld();
    world.provider.decide('ref-ord_1#1', { state: 'refused' });

    const answers = await Promise.all([pay(world, { method: 'sandbox' }), pay(world, { method: 'sandbox' })]);

    expect(answers.map(({ body }) => body.payment)).toEqual(
      Array(2).fill({
        method: 'sandbox',
        status: 'pending',
        attempt: 2,
        captured: 0,
        refunded: 0,
        redirectUrl: 'https://pay.example/ref-ord_1#2',
      }),
    );
  });

  it('finds out that it was paid meanwhile instead of asking for the money again', async () => {
    const world = await paymentsWorld();
    world.provider.decide('ref-ord_1#1', { state: 'captured' });

    const answer = await pay(world, { method: 'sandbox' });

    expect(answer.body).toMatchObject({ orderStatus: 'paid', balanceDue: 0 });
  });

  it('is possible for an order that was to be paid with cash', async () => {
    const world = await paymentsWorld(cashOrder());

    const { body } = await pay(world, { method: 'sandbox' });
    world.provider.decide('ref-ord_1#1', { state: 'captured' });
    await world.notify();

    expect(body.payment.redirectUrl).toBe('https://pay.example/ref-ord_1#1');
    expect(await world.order()).toMatchObject({ status: 'paid', payment: { method: 'sandbox' } });
  });

  it('is refused once the time to pay is over, even before the sweep has come by', async () => {
    const world = await paymentsWorld();
    world.runtime.pass(15 * MINUTE);

    await expect(pay(world, { method: 'sandbox' })).rejects.toMatchObject({
      contract: { code: 'ORDER_NOT_PAYABLE' },
      details: { extensions: { orderStatus: 'expired' } },
    });
  });

  it('is refused where the sandbox is not offered', async () => {
    const world = await paymentsWorld();
    const runtime = { ...world.runtime, providers: () => undefined };

    expect(await refused(pay({ ...world, runtime }, { method: 'sandbox' }))).toBe(
      'PAYMENT_METHOD_NOT_AVAILABLE',
    );
  });
});

describe('starting the payment of an order that was just placed', () => {
  it.each(['before', 'after'] as const)(
    'leaves the order without a page when the provider breaks off %s, and the next try has it, once',
    async (when) => {
      const world = await paymentsWorld(cashOrder());
      const order = sampleOrder({ status: 'awaiting_payment' });
      world.provider.breakNext('start', when);

      const first = await startPayment(order, { ...world.runtime, providers: world.provider.providers });
      const second = await startPayment(order, { ...world.runtime, providers: world.provider.providers });
      const third = await startPayment(order, { ...world.runtime, providers: world.provider.providers });

      expect(first).not.toHaveProperty('redirectUrl');
      expect(second).toMatchObject({ attempt: 1, redirectUrl: 'https://pay.example/ref-ord_1#1' });
      expect(third).toEqual(second);
    },
  );

  it('answers a repeated checkout as the first one, whatever has happened since', async () => {
    const world = await paymentsWorld();
    const first = await startPayment(await world.order(), {
      ...world.runtime,
      providers: world.provider.providers,
    });
    world.provider.decide('ref-ord_1#1', { state: 'captured' });
    await world.notify();

    const repeated = await startPayment(await world.order(), {
      ...world.runtime,
      providers: world.provider.providers,
    });

    expect(repeated).toEqual(first);
  });
});
